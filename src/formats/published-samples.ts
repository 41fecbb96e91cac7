/**
 * What the pages of providers and the files of programs show to everybody, by the first 16 hexadecimal digits of its SHA-256.
 * All were met on 2026-11-22 in public repositories that quote them.
 */
export const publishedSamples: readonly string[] = [
  // What a program begins with: Unity's projects, Grafana, CakePHP 2, Shiro 1.2.4, the old image of Airflow, a local Supabase.
  ...["f8754142eea3245c", "f3c3964ca854e172", "b2fc7396f13e72e8", "b4cee395127a5dad", "81886cc4d79074f6"],
  "c85debb55f2f204d",
  // What https://reqres.in answers to everybody who logs in.
  ...["6e47d402922bd1f7", "39b6f6fb811229e7"],
  // OpenID Connect: Core, Dynamic Client Registration, Back-Channel Logout; RFC 6749, 7009 and 7591.
  ...["9e309cccd311ea64", "92212b05a8b8f6bb", "90fd21a668f4b121", "53f5da0aaa93d64c", "e9974c507d2a8021"],
  // Kubernetes (bootstrap tokens), wg(8) of WireGuard, the README of age, Vault, Rails.
  ...["3002888f967a7086", "ea1ca3e25b35a51e", "b3571d478999b981", "8b6b6a5226c96d1d", "63d93fb2f0dd1240"],
  ...["b596eca5f46045d4", "bc213cd17fe62997"],
  // The references of the interfaces of Elasticsearch, Cloudflare, Discord, GitLab, Pusher, DigitalOcean, Svix.
  ...["a0cc17dae7500395", "bae4305b5588c03f", "3448a98f6859cdbd", "5e6a8235e121de87", "2cd1f6f312c5f208"],
  ...["416831fc9be4e694", "f800814438b2bf72", "5434d1ae7975fe1d", "3156bd9848597228", "91fa4af81aa08ddd"],
  ...["2ee8c736cd651fdf", "5d0465d3f39c0991", "6b9a6aae576a537f", "c92cec51a548fdde", "96ad2ccd81462a76"],
  "0c47dd30c7da14ce",
  // Those of Google, Microsoft's identity platform, Mailgun, Flickr, Twitter, Hasura; the manuals of Jupyter and ngrok.
  ...["ac9265e56c79b234", "70315961d7e8721f", "15c42c9a6fc942e1", "0362e1360a11ce84", "c6862e062b959c45"],
  ...["c4f19a4f31a9650a", "a4526cb8cdbf802f", "4a8b3beb2d408636", "b390e2e57c227c07", "ef1ca7491dee871b"],
  ...["2fc6222cf8806a91", "2a79b794f276dc2d", "a21e432ef70fe206"],
  // The seed on the page that describes the URLs of Google Authenticator.
  "d3873980f248ddeb",
  // Names of users beside those, which are drawn as well.
  ...["ed8462e1cfbe0f3a", "e197de4f38750f3b", "658da2579f9a2b87", "bd675a204f93638c"],
  // RFC 8188, 8291 and 9421; the second guide of age; Kubernetes, Nomad and Consul, Gitea, Drone, ESPHome, OAuth2 Proxy, Directus, Keycloak.
  ...["859d91f9c5412e0a", "ffe9a322df479e24", "a3b2cf7f664a711c", "42c217f55f2adb83", "dc524b946ccae616"],
  ...["370e317aeb39c3cd", "366da6cf65a08841", "35f60b53e095e6c7", "c828ef4cc9560116", "c7d4ae7bfdb5d9d7"],
  ...["6bb1918670c15b91", "ed88c8d13a0a7cf5", "fdb8ab46011a7ed6", "fb676e7c1fd2cd6b", "982f4e3a0216f392"],
  "86388d8242155ebf",
  // The references of Plaid, Shopify, PayPal, Google, LinkedIn, Twitch, Reddit, Mastodon, Rocket.Chat, HubSpot, Zendesk.
  ...["0a9def726e9de4b2", "bc60f5c156476ff6", "e267acdcda8d3b91", "4e62c4fafc7e87e4", "df16ec800d1407f4"],
  ...["eb5b0f3c089937fd", "b0b071c065da581b", "c5567ebec7f995a7", "04965ccb220eb92e", "7764d32568e7c942"],
  ...["bfbc0eda6de32069", "9cc34cd391082e7a", "f424137c974db1f8", "698c7c80816c7a2e", "471e99b4a59e2cbb"],
  ...["ba2dfff36ccfae98", "98abc76e9b8ca989", "800eb901e2157d51", "031c23774db64512", "17e6cadb80f15551"],
  "51a8c0354fdf7686",
  // Those of Binance, Kraken, BitMEX, SparkPost, Datadog, PagerDuty and Opsgenie.
  ...["5ba1ed8425baaa72", "23e9efa3ced6e70c", "98c0adc16caa135b", "70a60ac1776fdc4a", "548a18e84bbd5a42"],
  ...["2b99115514844b9c", "374b54794dbadf23", "9fd48845a784316d", "5d712ba728d81c07", "47746dbfe444aaf2"],
  "867e89842a73c15a",
  // What everybody may try: the maps of Google and FullCalendar's demonstration, WeChat Pay, MoMo, ZaloPay, Midtrans, Toss, OpenCage, Giphy, Last.fm, TinyMCE.
  ...["bc1f9b59d57df3d6", "e4902a0b38812b15", "ff8b9599da1e3ef3", "c1803753c76deadd", "4ad1bc7cf3cf09f9"],
  ...["aeb0dc495d3bfefd", "8bbcf80acb2beaf3", "f84cbd12fa5ece53", "34030121df137b1b", "d20409fc0ac30806"],
  ...["98e36a17dcd573f6", "587dc23841794a42", "c84719c0f634bad8", "e1bb72ff7816ebe8", "e600710676c7e744"],
  "348eab842bd16657",
  // The cookie of clusters of RabbitMQ in containers.
  "2e29da750c4ca6a0",
  // The events that Slack shows.
  "c5516064d1d52126",
  // MD5, SHA-1 and SHA-256 of what examples hash: `password`, `hello world`, `123456`; made here.
  ...["3f2cd8e57b096fe7", "0d287772dfced309", "113459eb7bb31bdd", "9f9dd1d2e3f189e7", "6d31c4c9c005c3fd"],
  ...["3d91b58504a6cc3a", "52bbea75ee75a6f1", "168601827c50b370", "7b3d979ca8330a94", "465c194afb65670f"],
  ...["b5a04226bda8fc65", "998ed4d621742d0c", "4914e23374bb211e", "48e0954096864b1b", "d7914fe546b68468"],
  ...["5885ad7bdb33da94", "f07314a6f345c450", "049da052634feb56", "6f4c5cc8a4308d00", "f9c3dce648efacd8"],
  ...["da0dec1c790d6b61", "2ec68b62e8f6bd72", "4a958607a9e41571", "2d86b9f8b1e3c767", "efa4ee6985aba793"],
  ...["763ba1ba65cc8738", "505221025f9701f8", "879adf17f74556c3", "aeaf1c026957935a", "bd142ccf59683840"],
  ...["09beb77dea878d74", "237a0d985580acc4", "181cd58175842122", "2c89b7e560fb8c30", "999b5233407e71fb"],
  ...["dfe7a23fefeea519", "101a57f8d7efd053", "1ad69fdc9394f843", "2339de144d8a4a11", "cdf4a007e2b02a0c"],
  ...["299bbc6453f96d5c", "49dc52e6bf2abe5e", "4f5f282e7e716424", "a667acc9affed0bf", "fef3d83e32b4d981"],
  ...["dfd65117f5a90cf8", "490fc9b1d73fe65c", "ed92e4c7e54e3f4a", "30fdf15fd513fd69", "e0a5fd4097d86003"],
  ...["6baad6f126fa5323", "914420a9b210195d", "a0626c0a5edb4b63", "756bc47cb5215dc3", "65829e542dd151f4"],
  ...["3f666c39681952de", "173af653133d964e", "f759864761e3679e", "b7deb5b2557562a2", "e1f184a383aa7f9e"],
  ...["77a6ec783ae173b3", "4c719ac368f4ce75", "d45c7c9867c121b8", "f193bd97e8c3d59b", "b7ae41ff6a1a1fe7"],
  ...["96cf46f9e9312ea9", "fb5451a6ac958718", "1422bbe6812451a9", "1cb4bc3a41744bf0", "ee258b5e3a3e3b78"],
  ...["ca9e680399decb9d", "8737fe2e24535f5a", "0ba20bd85f0ae85b", "192593fbb61f3019", "1c74c75d5672278a"],
  ...["48792d284b9441cb", "6ee12ee4c9ed0a58", "db37d21181592000", "0ff4c07c13c3a589", "d6686d7a90bd974d"],
  ...["c7ae0492a582c466", "c43062c082d50991", "5085ae10071e433d", "96c3780287c58bd0", "418dd73df63bfe1d"],
  ...["27bdb472f9f74914", "da3811154d59c426", "08428467285068b4", "4318d0ff75af86d7", "e0bc614e4fd035a4"],
  ...["2e6a0fc5e51d119f", "5d0230142f3331e0", "bdaa62c79c1f74a9", "55a8cb419848dabd", "fe38f41dc87ffd6b"],
  ...["25aa34070a75ce79", "5df8888ae023f6a2", "60af3a44ab892895", "da1a51f975cd750b", "4253dfc1e6a2e862"],
  ...["8010424bedf79dfd", "b14ebc2510c9b27e", "a468728e5852b611", "62716d9a00c75941", "60d665deb1787f52"],
  ...["955e6b0e5c578b17", "e9210c9ec98b6a72", "d5074362d20d3c33"],
  // The seed in the README of pyotp.
  ...["5934331e1ef40a6c", "15035b3a4496a115"],
];
