import { alphabets, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

/** The samples of each format. */
export const basicAuthSamples = {
  urls: { match: urls, ignore: noUrls },
  calls: { match: calls, ignore: noCalls },
  curls: { match: curls, ignore: noCurls },
  headers: { match: headers, ignore: noHeaders },
  hashes: { match: hashes, ignore: noHashes },
} as const satisfies Record<string, FormatSamples>;

function password(): string {
  return `${randomText(14)}4w`;
}

function inPlaces(places: readonly ((key: string) => string)[], key = password): readonly Sample[] {
  return places.map((write) => sample(key(), write));
}

function urls(): readonly Sample[] {
  return inPlaces([
    (key) => `PROXY_URL=http://app:${key}@proxy.acme-shop.io:3128\nPORT=3000`,
    (key) => `{ "url": "https://deploy:${key}@nexus.acme-shop.io/repository/npm/" }`,
    (key) => `{ "url": "https:\\/\\/deploy:${key}@nexus.acme-shop.io\\/" }`,
    (key) => `git clone https://ops:${key}@git.acme-shop.io/acme/shop.git`,
    (key) => `index-url: https://ops:${key}@pypi.acme-shop.io/simple\nport: 3000`,
    (key) => `fetch('https://ops:${key}@search.acme-shop.io:9200/_search')`,
    (key) => `https://ops:${key}@git.acme-shop.io\n`,
    (key) => `index-url = https://ci:${key}@nexus.acme.local/simple\n`,
    (key) => `wss://:${key}@live.acme-shop.io/feed`,
    (key) => `"text": "remote:\\nhttps://ops:${key}@10.1.2.3:8443/x\\n"`,
  ]);
}

function noUrls(): readonly string[] {
  const url = (word: string, host = "git.acme-shop.io") => `https://ops:${word}@${host}/acme`;
  const words = [
    "password",
    "$" + "{TOKEN}",
    "$TOKEN",
    "<token>",
    "{password}",
    "x-oauth-basic",
    "pass1234",
    "***",
  ];
  return [
    ...words.map((word) => url(word)),
    url("hunter22", "git.example.com"),
    url(password(), "example.org"),
    url(password(), "localhost:8080"),
    url(password(), "printer.local"),
    url(password(), "registry"),
    "http://localhost:3000/@scope/name.js",
    "https://git.acme-shop.io:8443/users/ops@acme-shop.io",
    url(`ghp_${randomText(36)}`),
  ];
}

function calls(): readonly Sample[] {
  return inPlaces([
    (key) => `requests.get(url, auth=("ops", "${key}"))`,
    (key) => `requests.post(url, auth = ('ops', '${key}'), timeout=3)`,
    (key) => `session.auth = HTTPBasicAuth("ops", "${key}")`,
    (key) => `aiohttp.BasicAuth(login="ops", password="${key}")`,
    (key) => `request.get(url).auth('ops', '${key}')`,
    (key) => `http.basic_auth("ops", "${key}")\n`,
    (key) => `client.BasicAuthentication('ops',\n  '${key}')`,
  ]);
}

function noCalls(): readonly string[] {
  return [
    'requests.get(url, auth=("user", "password"))',
    'requests.get(url, auth=("user", "pass"))',
    'requests.get(url, auth=(os.environ["USER"], os.environ["PASSWORD"]))',
    "HTTPBasicAuth('ops', '<password>')",
    "request.auth('bearer', 'required')",
    "my @auth = ('--apikey', 'ARTHURKEY01', '--apisecret', $secret);",
    `SmtpRequests.auth("PLAIN", "${Buffer.from("test\0test\x001234").toString("base64")}")`,
  ];
}

function curls(): readonly Sample[] {
  return inPlaces([
    (key) => `curl -u ops:${key} https://api.acme-shop.io`,
    (key) => `curl -sS -u "ops:${key}" -X POST https://api.acme-shop.io`,
    (key) => `curl --user 'ops@acme-shop.io:${key}' https://api.acme-shop.io`,
    (key) => `curl https://api.acme-shop.io --user=ops:${key}`,
    (key) => `run: |\n  curl \\\n    -u ops:${key} \\\n    https://api.acme-shop.io`,
    (key) => `curl_setopt($curl, CURLOPT_USERPWD, "ops:${key}");`,
    (key) => `"cmd": "curl -u \\"ops:${key}\\" https://api.acme-shop.io"`,
    (key) => `curl --user ops:'${key}' -X PATCH https://api.acme-shop.io`,
    (key) => `curl -u ":${key}" https://dev.acme-shop.io/_apis/projects`,
    (key) => `curl --proxy-user ops:${key} https://api.acme-shop.io`,
  ]);
}

function noCurls(): readonly string[] {
  const words = ["password", "$PASSWORD", "$" + "{PASSWORD}", "<password>", "secret123", "pass"];
  return [
    ...words.map((word) => `curl -u ops:${word} https://api.acme-shop.io`),
    "curl -s https://acme-shop.io | send -u http://localhost:8080/logs",
    `curl -u ":$PASSWORD" https://api.acme-shop.io`,
    "docker run -u :staff-of-shop curlimages/curl https://acme-shop.io",
    "curl imaps://mail.acme-shop.io --user 'test:pass;auth=NTLM'",
    "docker run -u 1000:1000 curlimages/curl https://acme-shop.io",
    `curl -u 'hash:sha256:1795348800:${randomText(64, alphabets.hex)}' https://relay.acme-shop.io`,
    `curl -u 'hash:pbkdf2+sha256:1795348800:100000:${randomText(64, alphabets.hex)}' https://relay.acme-shop.io`,
    `git push -u origin:${password()}`,
  ];
}

function headers(): readonly Sample[] {
  return inPlaces(
    [
      (key) => `curl -H "Authorization: Basic ${key}" https://api.acme-shop.io`,
      (key) => `headers: { Authorization: 'Basic ${key}' }`,
      (key) => `Authorization: Basic ${key}\r\nAccept: */*`,
      (key) => `{ "authorization": "Basic ${key}" }`,
      (key) => `auth_header: Basic ${key}\nport: 3000`,
      (key) => `OTEL_EXPORTER_OTLP_HEADERS=Authorization=Basic%20${key}`,
      (key) => `"source": ["h = \\"Basic ${key}\\"\\n"]`,
    ],
    () => base64(`ops:${password()}`),
  );
}

function noHeaders(): readonly string[] {
  const words = [
    "user:password",
    "admin:admin",
    "Aladdin:open sesame",
    "username:" + "$" + "{PASSWORD}",
    "test:test123",
    "CLIENT_ID%3F%3F:CLIENT_SECRET%3F%3F",
    `lv1.${"1234567890abcdef"}:${"1234567890abcdef".repeat(2)}`,
  ];
  return [
    ...words.map((text) => `Authorization: Basic ${base64(text)}`),
    "Authorization: Basic <credentials>",
    `Basic ${randomText(24, alphabets.letters)}`,
    "the basic authentication of users",
  ];
}

function hashes(): readonly Sample[] {
  const salted = (length: number) => randomText(length, `./${alphabets.alphanumeric}`);
  return [
    sample(`$apr1$${salted(8)}$${salted(22)}`, (hash) => `ops:${hash}\n`),
    sample(`$2y$10$${salted(53)}`, (hash) => `ops:${hash}\nguest:x\n`),
    sample(`{SHA}${randomText(27, alphabets.base64)}=`, (hash) => `ops:${hash}`),
    sample(`$2b$12$${salted(53)}`, (hash) => `users: "ops:${hash}"`),
    sample(`$$apr1$$${salted(8)}$$${salted(22)}`, (hash) => `- "traefik.basicauth.users=ops:${hash}"`),
    sample(`$6$${salted(16)}$${salted(86)}`, (hash) => `root:${hash}:19800:0:99999:7:::`),
    sample(`$apr1$${salted(8)}$${salted(22)}`, (hash) => `{ "auth": "ops:${hash}" }`),
  ];
}

function noHashes(): readonly string[] {
  return [
    "ops:$apr1$...",
    `ops:$2y$10$${"x".repeat(53)}`,
    `ops:$2y$10$${randomText(40)}`,
    `price:$2${randomText(53)}`,
    "root:$6$salt$hash:19800:0:99999:7:::",
  ];
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
