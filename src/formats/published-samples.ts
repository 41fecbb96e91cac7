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
  // How oauth.com writes an answer with tokens; one of them is a text in base64, which is read as well.
  ...["26f76f9d65ee02e1", "efd9e2f1b57704c1", "5d990e5487146c0b"],
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
  // The manual of Consul: what `consul keygen` prints, and the keyring (developer.hashicorp.com/consul/api-docs/operator/keyring).
  ...["8f5e90698d144db9", "1a529216c579fbbc"],
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
  // The seed in the README of pyotp.
  ...["5934331e1ef40a6c", "15035b3a4496a115"],
  // Unity's projects for PlayStation 4, the pages of YouTube, how Vault answers to a login of an AppRole, and Azure DevOps' client for Node.
  ...["88353154ca476dbf", "31043aae8be22df7", "04bb9c7e1f734112", "426f8764ad4cb0f5"],
  // How Gmail's page on XOAUTH2 writes a token, with and without its padding.
  ...["d8467a36fb39799e", "4d44d10ec875bc76"],
  // The other numbers of the keys in RFC 7517 and 8037.
  ...["69da9b8a6e4eb34f", "9346cc87b721e83a", "1af39757f13b6f66", "eab11a358dfd4ba5", "4575c945c868f35d"],
  ...["5748e7050ebb3bfa", "7f942c45bba4a16d", "ea18d2887a18cd14", "513a0c55bbbe8ca7", "e3cacd5c2d931295"],
  // RFC 7748 and 8032, and the first vector of Ed25519's authors.
  ...["f55682946ad45bd3", "07a40799806bde89", "50af3b7480fdfcf9", "752658338a913060", "099da475a54aacba"],
  ...["80cd0406a778128b", "dfdcf400fd38f3bc", "4d89be3fc667bcb3"],
  // Certificates in the reference of Cloudflare's API, how IAM Identity Center gives out tokens, the README of Sentry's SDK for Python.
  ...["7d585b4d71834c88", "874a0cf0e1933491", "0c415f5aab871b56"],
];
