/**
 * Keys that everybody has, by the first 16 hexadecimal digits of their SHA-256, since no key stands in this repository: what
 * standards, vendors, manuals and development tools show or give to everybody. A line that begins with # says which.
 */
export const publishedKeys = `
## Standards, and accounts that development tools make
# RFC 7515, 7517 and 8037
5ccf2edb4f070f0b a45404ae333dd955 190edf59d5736c3b 8b1b17a9740c068a ecaa6793a6374193 2e4ff57e9c832eda
# The accounts of Hardhat and Anvil
bc1a50966c9e6486 8335c55334821eef b26ab6529d20ebeb 64034b44c579b335 4d3e46eec8244d1d 0aedba9d586f34f9
28e543d3753fc9d1 f070994a85994785 38e69fdd19aefeb4 967f21586cdf1248 0b33e0132123e78d 84bc109b3d59b017
85bde548053aab4b f1513114f60e5e95 5330d388af894c9e a2e06155cb1a424f 4a67d7a0d8a16d6d b08bdfde9930d920
cf1fc66f853151a4 100546a8b020a55a
# The accounts of Ganache and Truffle
578592185588730b 30e55f5463e22af0 70b801afae94d2e6 0bc9fde2b028e3b0 f51c2c795f782308 6dea34b661141091
faeb1dab5a326eef 196fbadca8b7eea6 ecd5e9d0b08a8a9f 3fd5610ee03a3503 f24167accb5d690f 07f935b61d37e0e5
e4f1734df0250d54 7d1b5fc238610328 33f532fd39fa0d77 728383dec6323112 664b73b16aa57748 e4639de7f01667f6
98a38f6dad3f47af c15f3d9dfdc98389
# Phrases of Ganache and Truffle, and the random ones of BIP-39's test vectors
9c5d0a6656e5d3f3 b83e96417f61cb14 d6da54d12db9eac8 b12ee277a669b18f 341c225b06c91708 6d828debd306e21a
cc95a8a1b5e9bf13 30452ba5605dd252 b2e71100d10bee74 b8ae5c99142647d1 0f388b04e512d7a0 b1bff22ae077ce1a
662c451cc5886e1d 867f9f5929a7201c
# The seeds of BIP-32's test vectors
2243ae4c73014469 fa146b83df550394

## Written down from memory on 2026-11-21: a wrong one matches nothing
# The account of Azurite (https://learn.microsoft.com/en-us/azure/storage/common/storage-use-azurite)
9a32f77d0dcf5a34
# Stripe's API reference and quick starts (https://docs.stripe.com/keys)
2cafc0970149a84f f2d6ca16515033e5 b1471f544ceeea31 5895b89c8fb33402 2d1f7723aabc5c7a 7e8de44ea9ecf6d5
# The tokens that https://jwt.io showed at first, in three versions; made again here from their contents
7f75367e78812551 da816f9f2c16e6c5 c794fa6d20c64efb
# The keys of every local Supabase, which its tool signs with a published secret; made again here
bf1725a8f98bea37 70541e07fd4f900b
# The storage and Cosmos DB emulators of Azure: one account for everybody
0011cc25eb432071 aa6547439583c3a2
# The test keys of reCAPTCHA (https://developers.google.com/recaptcha/docs/faq)
03b970ed8171d73b f5e95c9954635b65
# The public playground of MinIO (https://min.io/docs)
1bbb9293c38acc5e df452eef23e8cf2c
# Slack's page on signed requests (https://api.slack.com/authentication/verifying-requests-from-slack)
6adbfd178516c8ef
# Tokens in the API descriptions and OAuth pages of GitHub (https://docs.github.com/apps)
82e74299544e0073 bc3ae723f57c6b9e 797c0ce414586cc8 3543c50b0cb9cea8 6d7fa4e64d4b1f3e 86007eb367696d32
# The bots of Telegram's pages (https://core.telegram.org/bots/api)
0b5dd075ccdd03c4 731fa294d036e54f 0e8936b8fa08357e
# The bot of Discord's reference (https://discord.com/developers/docs/reference)
02f7ce3c263f85c0
# Mailgun's old manual
9c846fdf0fa8955c
# Demonstrations of OpenWeather and Algolia
359e126884663749 bae656572be8a416 f7e7896182dcde5d
# How requests to Twitter are signed (https://developer.x.com/docs/authentication/oauth-1-0a)
8e0628300c16fe38 00b3dc640c9c99fc 0e04efa6bc7d2d51 5aac38e542b76b97
# What the tutorials of Flask and FastAPI print as a secret key
2598f7d6adc142d8 570dad43de1af4c9
# The seeds of RFC 4226 and 6238, and of Google Authenticator's page on key URIs
549c9390539efcfa 8be5d113c0871ce1
# RFC 5849, 6749, 6750 and 7636
cb87c87e4a138d9a 649e1f5c769e718b c20fbc2b96183894 b87dad10a32a2d81 4c20e6f5cc11b937 6aa14267d94944e6
bb9b1163338b2a51 6c96130f130ab0d6 00cf4c781dc37003 ca7459e2b26776de a35b81a7d7927b70 b8e148545b13c78b
13d31e961a1ad8ec 89d904ca881a768c 80f8b7c904d4a43f 2ff8b0fb93aca981 293257ab6495ebb1 203568326b37526f
584b27d64ebc1b33
# RFC 7617 and 6455
cf4d418ed3de92d7 15cef4b629cc2d07 507e2ce3c522082b
# The keys of FIPS 197 and SP 800-38A
2ef2503d964e9668 c12ce25303a023aa 837e8e636d452b61

## Read on 2026-11-21
# GitHub's description of its API, in @octokit/openapi 23.0.2
0bc74d568394fb8f 0ac25cd47fc2fbbd 747f48a8dbb46395 64c705a5cf4254bc 708142cdecacc33a d52c0eb4fef5d067
1f6e7c6ce734ce82 a09fee15ced56fd5 2ca2724ce3ce1564 dbd1cba4d1025b3c 8edb53fe4ba411da 58ab891f5503eae6
ae726cb601f03dd4 cada679e2e6c5c1e dd8cc62e4df8b353 ed48ee75abd9d4ac
# The address of a file in GitHub's examples of webhooks, in @octokit/webhooks-examples 7.6.1; read on 2026-11-23
38908069e91508b3
# AWS's examples, in aws-sdk 2 and awscli 1: DataSync, KMS, SSO, API Gateway, IoT Wireless, IAM
577cfe66bf6c95dd f420161d76f067dd 1314a52039d7ab42 79d571b6c0c11df3 cc370a40e4f57a29 5dbe8005e28106b4
475dddd7e494f2d1 eef168423ab2e49f 4c7b3f40e866bf98 c0a9271ec8c34c66
# The reference of Square's API, in square 46
e478280aaaef5a15
# The documentation of web3.js 4, and the README of web-push 3
1e12ad585955940c 62b63bc4ca11f81c 96c60fedb8fc0d4b 4497e629fd280cf8 a012ab209802a0b6 190f4f2670583e0e
f76f5eb6b3ec49a1 62bd4921af06734d 503c57c99d9c6d78 3a06850da283f7c7 002e510c6e93f84c
# Twitter's first page on OAuth, in the tests of request and oauth
4a4b805b92e737a1 46804ea1cd86cb8a b67188b03721dff1 c70776c1ab86c4d2 f6eca49d1a5a318d 760e778aa414dfea
# RFC 9500: keys for tests, of which jsrsasign 11 has one
f0b1d17f9f4b337f
# OAuth 1.0 and 2.0, and OpenID Connect, as oauthlib 3 quotes them
8d567eb88afff34f 9d03b692e941d5ac a71b359a87afde13 ad71fb4165536675

## Read on 2026-11-22
# Join tokens and unlock keys in Docker's documentation, the README of swarmkit and the API of moby 20.10
33a6d3750d9a769b 431db2f0387e4bd7 441c66009c2ab920 749e1b9302cc83d8 b5b17ca1d65733bb bb54574a88d7fa31
e9897976005540a6 fbc5f7847129b77f 9ec0be036c22f06f 184e4f79d6cb70d9
# The example in pluggable.php, which every WordPress has
4b769966d13255de 8f8f9d06a40fbfb8 6a5eb905e55eb7b2 85b202a179e10732 108741b452893a93 5b225527d22f46b2
3ff075ae6f33ec23 775f6ca2c96d4d2a
# The sandbox that Cisco's pages on Meraki and its SDKs share with everybody
d9c3482af2ba6590
# The password in clear text in the reference of nuget.config
dba72c00f41f4e4c
# Keys of Google in manuals and demonstrations, which the rules that come with gitleaks 8.28 list as known to everybody
2037abcaffb2b777 3f370c9dd8225c63 e4a5542bb7fd7b67 a19f89ab3555eac1 0b476bdf9acf2123 eb540d2b6ee2a0a4
37f8f09bdf12c2f2 8731261cb72d8626 49f777db995e8260 27a9a42931dff7eb dc0fcf046c61640c 4c98242dcadc8b29
ea9bb1082cf95663 3a8b61d0f636b007 a6c814bc555ae62c
# Hetzner's description of its API, and the guide of its collection for Ansible
7c84cadc64c77db9
# "A certificate for testing. Do not use this certificate in production": Google's collection for Ansible, Puppet and Chef
d1af927da16167b4
# How ManageEngine asks Zoho for tokens, as templates of Zabbix 6.0 quote it
6c966eab9e2c892e c7fc8ca17332168b 08c88b0fcc166fb4 d8fb8882023029b2
# The guide of Ansible's collection for Vault, whose server was one for tests; and the examples of Grafana's collection
35b1439ba7b21182 d3820dd84ae8359f
# How Authlib and requests-oauthlib show what OAuth 1 answers, in their manuals
74878a808fc945f0 bfaf2b987c05e6d3 7b80ae37db0e5196 616fe34ce8031621
# The hashes of nothing, by MD5, SHA-1 and SHA-2
f215faf9d88b7f0a 07e23ede2756aa3f 71229bbcf15e8797 cd372fb85148700f f170a4803c7e3ade 2a5049ed45b47005

## Met on 2026-11-22 in public repositories that quote them
# What a program begins with: Unity's projects, Grafana, CakePHP 2, Shiro 1.2.4, the old image of Airflow, a local Supabase
f8754142eea3245c f3c3964ca854e172 b2fc7396f13e72e8 b4cee395127a5dad 81886cc4d79074f6 c85debb55f2f204d
# What https://reqres.in answers to everybody who logs in
6e47d402922bd1f7 39b6f6fb811229e7
# OpenID Connect: Core, Dynamic Client Registration, Back-Channel Logout; RFC 6749, 7009 and 7591
9e309cccd311ea64 92212b05a8b8f6bb 90fd21a668f4b121 53f5da0aaa93d64c e9974c507d2a8021
# How oauth.com writes an answer with tokens; one of them is a text in base64, which is read as well
26f76f9d65ee02e1 efd9e2f1b57704c1 5d990e5487146c0b
# Kubernetes (bootstrap tokens), wg(8) of WireGuard, the README of age, Vault, Rails
3002888f967a7086 ea1ca3e25b35a51e b3571d478999b981 8b6b6a5226c96d1d 63d93fb2f0dd1240 b596eca5f46045d4
bc213cd17fe62997
# The references of the interfaces of Elasticsearch, Cloudflare, Discord, GitLab, Pusher, DigitalOcean, Svix
a0cc17dae7500395 bae4305b5588c03f 3448a98f6859cdbd 5e6a8235e121de87 2cd1f6f312c5f208 416831fc9be4e694
f800814438b2bf72 5434d1ae7975fe1d 3156bd9848597228 91fa4af81aa08ddd 2ee8c736cd651fdf 5d0465d3f39c0991
6b9a6aae576a537f c92cec51a548fdde 96ad2ccd81462a76 0c47dd30c7da14ce
# The references of Google, Microsoft's identity platform, Mailgun, Flickr, Twitter, Hasura; the manuals of Jupyter and ngrok
ac9265e56c79b234 70315961d7e8721f 15c42c9a6fc942e1 0362e1360a11ce84 c6862e062b959c45 c4f19a4f31a9650a
a4526cb8cdbf802f 4a8b3beb2d408636 b390e2e57c227c07 ef1ca7491dee871b 2fc6222cf8806a91 2a79b794f276dc2d
a21e432ef70fe206
# The seed on the page that describes the URLs of Google Authenticator
d3873980f248ddeb
# Names of users in such references, which are drawn as well
ed8462e1cfbe0f3a e197de4f38750f3b 658da2579f9a2b87 bd675a204f93638c
# The manual of Consul: what consul keygen prints, and the keyring (developer.hashicorp.com/consul/api-docs/operator/keyring)
8f5e90698d144db9 1a529216c579fbbc
# RFC 8188, 8291 and 9421; the second guide of age; Kubernetes, Nomad and Consul, Gitea, Drone, ESPHome, OAuth2 Proxy, Directus, Keycloak
859d91f9c5412e0a ffe9a322df479e24 a3b2cf7f664a711c 42c217f55f2adb83 dc524b946ccae616 370e317aeb39c3cd
366da6cf65a08841 35f60b53e095e6c7 c828ef4cc9560116 c7d4ae7bfdb5d9d7 6bb1918670c15b91 ed88c8d13a0a7cf5
fdb8ab46011a7ed6 fb676e7c1fd2cd6b 982f4e3a0216f392 86388d8242155ebf
# The references of Plaid, Shopify, PayPal, Google, LinkedIn, Twitch, Reddit, Mastodon, Rocket.Chat, HubSpot, Zendesk
0a9def726e9de4b2 bc60f5c156476ff6 e267acdcda8d3b91 4e62c4fafc7e87e4 df16ec800d1407f4 eb5b0f3c089937fd
b0b071c065da581b c5567ebec7f995a7 04965ccb220eb92e 7764d32568e7c942 bfbc0eda6de32069 9cc34cd391082e7a
f424137c974db1f8 698c7c80816c7a2e 471e99b4a59e2cbb ba2dfff36ccfae98 98abc76e9b8ca989 800eb901e2157d51
031c23774db64512 17e6cadb80f15551 51a8c0354fdf7686
# The references of Binance, Kraken, BitMEX, SparkPost, Datadog, PagerDuty and Opsgenie
5ba1ed8425baaa72 23e9efa3ced6e70c 98c0adc16caa135b 70a60ac1776fdc4a 548a18e84bbd5a42 2b99115514844b9c
374b54794dbadf23 9fd48845a784316d 5d712ba728d81c07 47746dbfe444aaf2 867e89842a73c15a
# What everybody may try: the maps of Google and FullCalendar's demonstration, WeChat Pay, MoMo, ZaloPay, Midtrans, Toss, OpenCage, Giphy, Last.fm, TinyMCE
bc1f9b59d57df3d6 e4902a0b38812b15 ff8b9599da1e3ef3 c1803753c76deadd 4ad1bc7cf3cf09f9 aeb0dc495d3bfefd
8bbcf80acb2beaf3 f84cbd12fa5ece53 34030121df137b1b d20409fc0ac30806 98e36a17dcd573f6 587dc23841794a42
c84719c0f634bad8 e1bb72ff7816ebe8 e600710676c7e744 348eab842bd16657
# The cookie of clusters of RabbitMQ in containers
2e29da750c4ca6a0
# The events that Slack shows
c5516064d1d52126
# The seed in the README of pyotp
5934331e1ef40a6c 15035b3a4496a115
# Unity's projects for PlayStation 4, the pages of YouTube, how Vault answers to a login of an AppRole, and Azure DevOps' client for Node
88353154ca476dbf 31043aae8be22df7 04bb9c7e1f734112 426f8764ad4cb0f5
# How Gmail's page on XOAUTH2 writes a token, with and without its padding
d8467a36fb39799e 4d44d10ec875bc76
# The other numbers of the keys in RFC 7517 and 8037
69da9b8a6e4eb34f 9346cc87b721e83a 1af39757f13b6f66 eab11a358dfd4ba5 4575c945c868f35d 5748e7050ebb3bfa
7f942c45bba4a16d ea18d2887a18cd14 513a0c55bbbe8ca7 e3cacd5c2d931295
# RFC 7748 and 8032, and the first vector of Ed25519's authors
f55682946ad45bd3 07a40799806bde89 50af3b7480fdfcf9 752658338a913060 099da475a54aacba 80cd0406a778128b
dfdcf400fd38f3bc 4d89be3fc667bcb3
# Certificates in the reference of Cloudflare's API, how IAM Identity Center gives out tokens, the README of Sentry's SDK for Python
7d585b4d71834c88 874a0cf0e1933491 0c415f5aab871b56
`;
