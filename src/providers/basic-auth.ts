import { isPassword, percentDecoded } from "../values/password.ts";
import { isPlaceholder } from "../values/placeholder.ts";
import { isRandom } from "../values/randomness.ts";
import { command, isOwn, openssl } from "./basic-auth-command-formats.ts";
import { basicAuthPlaybook } from "./basic-auth-playbook.ts";
import { basicAuthSamples } from "./basic-auth-samples.ts";
import { defineProvider } from "./provider.ts";

const remembered = "as remembered in 2026-11";

/**
 * Neither reserved for examples, nor this machine or one beside it, nor a name without a dot: on the network of a compose file
 * people make passwords up, and this format must be right, because it stops merges. A house may have a domain of its own below
 * `local`, as in `nexus.acme.local`.
 */
const HOST = String.raw`(?!(?:[\w-]{1,60}\.){0,5}(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)(?![\w.-])|(?:[\w-]{1,60}\.)?local(?![\w.-])|127\.|0\.0\.0\.0)[\w-]{1,60}\.[\w.-]{0,200}\w`;

const urlPattern = new RegExp(
  String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))(?:https?|wss?|svn|rtsp|rtmps?|davs?|webdavs?|socks[45]h?|turns?|tcp|sip):\\?\/\\?\/(?<user>[^\s:/?#@"'\x60<>\\]{0,100}):(?!\k<user>@)(?<secret>[^\s:/?#@"'\x60<>\\]{6,200})@(?<host>${HOST})`,
  "g",
);

const callPattern =
  /(?:[Bb]asic_?[Aa]uth|(?<![Oo])[Aa]uth)(?:entication)?\s?=?\s?\(\s{0,20}(?:\w{1,20}=)?["'](?<user>(?!-)[^"'\s]{1,80})["'],\s{0,20}(?:\w{1,20}=)?["'](?!\k<user>["'])(?<secret>[^"'\s\\]{6,200})["']\s{0,20}[,)]/g;

const curlPattern =
  /(?<![\w?:+*/)&|-])(?:-u|--user|--proxy-user|CURLOPT_USERPWD,)[ =]{0,2}\\?(?:["']?(?<user>[\w@+][\w.@+-]{0,79})|["']):(?!\k<user>(?![\w-])|\/\/)(?:(?<='[\w.@+-]{0,80}:)(?<secret>[^\s']{6,200})'|["']?(?<secret>[^\s"'`<>\\]{6,200}))/g;

const headerPattern =
  /(?<![A-Za-z])[Bb]asic(?: {1,2}|%20)(?<secret>[A-Za-z0-9+/]{10,600}={0,2})(?![A-Za-z0-9+/=])/g;

/** In a compose file each `$` is written twice. No user is called as ways to hash are, which stand before their hashes, too. */
const hashPattern =
  /(?:(?<![\w./$@-])|(?<=\\[nrt]))(?<user>(?!-?(?:apr1|argon2|bcrypt|crypt|hash|md5|scrypt|sha\d{1,3}):)[A-Za-z0-9_.@-]{1,64}):(?<secret>\$\$?apr1\$\$?[./0-9A-Za-z]{1,8}\$\$?[./0-9A-Za-z]{22}|\{SHA\}[A-Za-z0-9+/]{27}=|\$\$?2[aby]\$\$?[0-9]{2}\$\$?[./A-Za-z0-9]{53}|\$[56]\$(?:rounds=[0-9]{4,9}\$)?[./0-9A-Za-z]{1,16}\$(?:[./0-9A-Za-z]{86}|[./0-9A-Za-z]{43}))(?![./A-Za-z0-9$])/g;

/** User names with passwords, as URLs, commands and requests hold them. */
export const basicAuth = defineProvider({
  id: "basic-auth",
  name: "Basic authentication",
  variables: ["PROXY_URL", "HTTPS_PROXY", "BASIC_AUTH", "REPOSITORY_URL"],
  formats: [
    {
      id: "basic-auth-url",
      name: "password in a URL",
      severity: "high",
      yields: true,
      keywords: [
        ...["http", "https", "ws", "wss", "svn", "rtsp", "rtmp", "rtmps", "dav", "davs", "webdav", "webdavs"],
        ...["socks4", "socks5", "socks5h", "turn", "turns", "tcp", "sip"],
      ].flatMap((scheme) => [`${scheme}://`, `${scheme}:\\/\\/`]),
      begins: true,
      ahead: { sign: "@", never: " \t\r\n/?#\"'`<>\\" },
      reach: { before: 12, after: 570 },
      pattern: urlPattern,
      isGenuine: (text) => isOwn(percentDecoded(text)),
      keyId: (_, { user, host }) => nameOf(user, host),
      source: `RFC 3986, section 3.2.1, ${remembered}`,
      samples: basicAuthSamples.urls,
    },
    {
      id: "basic-auth-call",
      name: "password in a call",
      severity: "high",
      yields: true,
      keywords: ["auth(", "auth=(", "auth (", "auth = (", "authentication("],
      reach: { before: 8, after: 420 },
      pattern: callPattern,
      isGenuine: isOwn,
      keyId: (_, { user }) => user,
      source: `docs of requests, aiohttp and superagent, ${remembered}`,
      samples: basicAuthSamples.calls,
    },
    {
      id: "basic-auth-curl",
      name: "password of curl",
      severity: "high",
      yields: true,
      keywords: ["-u ", "-u'", '-u"', "--user ", "--user=", "--proxy-user", "curlopt_userpwd"],
      nearby: ["curl", "wget", "http://", "https://"],
      begins: true,
      reach: { before: 6, after: 310 },
      pattern: curlPattern,
      isGenuine: isOwn,
      keyId: (_, { user }) => user,
      source: `curl(1), --user, ${remembered}`,
      samples: basicAuthSamples.curls,
    },
    command,
    openssl,
    {
      id: "basic-auth-header",
      name: "password in a header",
      severity: "high",
      yields: true,
      keywords: ["basic ", "basic%20"],
      begins: true,
      reach: { before: 6, after: 620 },
      pattern: headerPattern,
      isGenuine: isCredentials,
      keyId: (base64) => /^[\w.@+-]{1,80}(?=:)/.exec(Buffer.from(base64, "base64").toString("utf8"))?.[0],
      source: `RFC 7617, section 2, ${remembered}`,
      samples: basicAuthSamples.headers,
    },
    {
      id: "basic-auth-hash",
      name: "password hash",
      severity: "medium",
      yields: true,
      // A strong password behind a hash stays unknown.
      level: "warn",
      keywords: [":$apr1$", ":$$apr1$$", ":{sha}", ":$2", ":$$2", ":$5$", ":$6$"],
      reach: { before: 70, after: 200 },
      pattern: hashPattern,
      isGenuine: (hash) => new Set(hash).size >= 14,
      keyId: (_, { user }) => user,
      source: `Apache HTTP Server, Password Formats, and crypt(5), ${remembered}`,
      samples: basicAuthSamples.hashes,
    },
  ],
  // No verification: a password is tried by logging in, wherever the address leads.
  playbook: basicAuthPlaybook,
});

/** `user:password`, or a key in the place of one of them. */
function isCredentials(base64: string): boolean {
  const text = Buffer.from(base64, "base64").toString("latin1");
  const { user, password } =
    /^(?<user>[\x20-\x39\x3b-\x7e]{0,200}):(?<password>[\x20-\x7e]{0,300})$/.exec(text)?.groups ?? {};
  if (user === undefined || password === undefined || user === password) return false;
  if (isPlaceholder(user) || isPlaceholder(password)) return false;
  const isKey =
    password === "" && user.length >= 16 && isRandom(user.replace(/^[a-z]{2,8}_(?:[a-z]{2,8}_)?/, ""));
  // Clients of OAuth percent-encode both (RFC 6749, section 2.3.1, as remembered in 2026-11).
  return isKey || isPassword(percentDecoded(password));
}

function nameOf(user = "", host = ""): string {
  return user === "" ? host : `${user}@${host}`;
}
