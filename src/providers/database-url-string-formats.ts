import type { TokenFormat } from "../formats/token-format.ts";
import { isMadeUpPassword } from "../values/made-up-password.ts";
import { isLeakedLogin, isPassword } from "../values/password.ts";
import { serviceFormats } from "./database-url-service-formats.ts";
import { stringSamples } from "./database-url-string-samples.ts";

const remembered = "as remembered in 2026-11";

/** Tags of HTML that may stand behind a text. */
const TAG = String.raw`(?:/|!--|(?:a|b|br|code|div|em|i|li|p|pre|span|strong|td|th|tr|tt|ul)[\s/>])`;

/**
 * A password in quotes, which may be escaped themselves, or as it stands unquoted before a `;`. A line end or a quote that is
 * escaped ends it, and so does a tag.
 */
const PASSWORD = [
  String.raw`\\?"[^"\r\n\\]{4,200}\\?"`,
  String.raw`'[^'\r\n]{4,200}'`,
  '&quot;[^&"\\r\\n]{4,200}&quot;',
  String.raw`(?!<)(?:[^\s"'\x60<;\\&]|&(?!(?:quot|apos|lt|gt|amp);)|&(?:lt|gt|amp);|<(?!${TAG})|\\(?![nrt"'])){4,200}`,
].join("|");

/** `Server=`, `Data Source=`, `Driver=` or another key of ADO.NET, ODBC and OLE DB, then others, then the password. */
const adoString = new RegExp(
  String.raw`(?:(?<![A-Za-z])|(?<=\\[nrt]))(?<secret>(?:Server|Data Source|DataSource|Host|Address|Addr|Provider|Driver|DSN|User ID|User Id|Uid|UID|Initial Catalog|Database|server|data source|host|driver|uid|user id|database|dsn) ?= ?[^\s;"'\x60<>][^;"'\x60<>\r\n]{0,200}(?:; ?[A-Za-z][A-Za-z ]{1,40}= ?[^;"'\x60<>\r\n]{0,200}){0,12}?; ?(?:Password|PWD|Pwd|PASSWORD|password|pwd) ?= ?(?:${PASSWORD}))`,
  "g",
);

const libpqString =
  /(?:(?<![A-Za-z_-])|(?<=\\[nrt]))(?<secret>(?:host|hostaddr|user|dbname|port|sslmode)=[^\s"'`;&]{1,100}(?: {1,2}[a-z_]{2,24}=[^\s"'`;&]{1,100}){0,8}? {1,2}password=[^\s"'`<>;&\\]{4,200})/g;

const goString =
  /(?<![\w:/@.-])(?<secret>[\w.-]{1,80}:[^\s"'`<>:/\\]{4,200}@(?:tcp|unix)\([\w.:-]{1,250}\))/g;

const oracleString =
  /(?<![\w/.-])(?<secret>[A-Za-z][\w$#]{0,40}\/(?:"[^"\s]{4,100}"|[^\s"'`<>/@\\]{4,100})@(?:\/\/|\(DESCRIPTION|[\w.-]{3,120}:1521)[\w.-]{0,120})/g;

/** Connection strings that are no URLs. */
export const stringFormats: readonly TokenFormat[] = [
  {
    id: "database-url-key-value",
    name: "connection string",
    severity: "high",
    keywords: [";password", "; password", ";pwd", "; pwd"],
    reach: { before: 2_600, after: 220 },
    pattern: adoString,
    isGenuine: (text) =>
      isLeak(text, { user: /uid|user ?id|username|user/i, host: /server|data ?source|host|addr(?:ess)?/i }),
    keyId: (text) => text.replace(/; ?(?:password|pwd) ?=.*$/i, "").slice(0, 120),
    source: `connectionstrings.com and learn.microsoft.com/dotnet/framework/data/adonet, ${remembered}`,
    samples: stringSamples.ado,
  },
  {
    id: "database-url-libpq",
    name: "connection string (PostgreSQL)",
    severity: "high",
    keywords: [" password="],
    reach: { before: 1_200, after: 220 },
    pattern: libpqString,
    isGenuine: (text) => isLeak(text, { user: /user/, host: /host/ }),
    source: `postgresql.org/docs/current/libpq-connect.html, ${remembered}`,
    samples: stringSamples.libpq,
  },
  {
    id: "database-url-go",
    name: "connection string (MySQL for Go)",
    severity: "high",
    keywords: ["@tcp(", "@unix("],
    reach: { before: 290, after: 260 },
    pattern: goString,
    isGenuine: isGoLeak,
    source: `github.com/go-sql-driver/mysql, DSN, ${remembered}`,
    samples: stringSamples.go,
  },
  {
    id: "database-url-oracle",
    name: "connection string (Oracle)",
    severity: "high",
    keywords: ["@//", "@(description", ":1521"],
    reach: { before: 280, after: 140 },
    pattern: oracleString,
    isGenuine: isOracleLeak,
    source: `Oracle Database Net Services, Easy Connect, ${remembered}`,
    samples: stringSamples.oracle,
  },
  {
    id: "database-url-php",
    name: "password in a call (PDO, mysqli, JDBC)",
    severity: "high",
    keywords: [
      "new pdo(",
      "new mysqli(",
      "mysqli_connect(",
      "mysql_connect(",
      "drivermanager.getconnection(",
    ],
    begins: true,
    reach: { before: 6, after: 600 },
    pattern:
      /(?:new (?:PDO|mysqli)|mysqli?_connect|DriverManager\.getConnection)\(\s{0,12}["'][^"'\n]{1,200}["'],\s{0,12}["'][^"'\n]{1,80}["'],\s{0,12}["'](?<secret>[^"'\s\\]{6,200})["']/g,
    isGenuine: isPassword,
    source: `php.net/manual/pdo.construct and mysqli.construct, and java.sql.DriverManager, ${remembered}`,
    samples: stringSamples.php,
  },
  {
    id: "database-url-user",
    name: "password of a user (SQL)",
    severity: "high",
    level: "warn",
    yields: true,
    keywords: ["identified ", "password '", "password='", "password = '", "password n'", "password = n'"],
    begins: true,
    nearby: [
      "create user",
      "alter user",
      "create role",
      "alter role",
      "create login",
      "alter login",
      "grant ",
    ],
    reach: { before: 6, after: 260 },
    pattern:
      /(?:identified\s{1,8}(?:with\s{1,8}["'\x60]?\w{1,40}["'\x60]?\s{1,8})?by|password(?:\s?=)?)\s{1,8}N?'(?<secret>[^\s"'\x60<>\\]{6,100})'/gi,
    isGenuine: isMadeUpPassword,
    source: `dev.mysql.com, postgresql.org and learn.microsoft.com, CREATE USER, ${remembered}`,
    samples: stringSamples.user,
  },
  ...serviceFormats,
];

interface Keys {
  readonly user: RegExp;
  readonly host: RegExp;
}

/** A pair of a connection string: its value may be in quotes, and then has any sign in it. */
const PAIR =
  /(?<key>[A-Za-z][A-Za-z_ ]{0,40}?) ?= ?(?:(?<quote>\\?"|'|&quot;)(?<quoted>.*?)\k<quote>|(?<plain>[^;]*?(?=;|$| {1,2}[a-z_]+=)))/g;

/** Of `key=value` pairs, the last is the password. A text that names no host counts as one of a server. */
function isLeak(text: string, keys: Keys): boolean {
  const pairs = Array.from(text.matchAll(PAIR), ({ groups }) => ({
    key: groups?.key?.trim() ?? "",
    value: (groups?.quoted ?? groups?.plain ?? "").trim(),
  }));
  const find = (name: RegExp) =>
    pairs.find(({ key }) => new RegExp(`^(?:${name.source})$`, name.flags).test(key))?.value;
  const password = pairs.at(-1)?.value ?? "";
  const host = (find(keys.host) ?? "server.known").replace(/^tcp:|[,:\\].*$/g, "");
  const hosts = [/^\(localdb\)|^\.$/i.test(host) ? "localhost" : host];
  return isLeakedLogin({ password, user: find(keys.user), hosts }) && isPassword(password);
}

function isGoLeak(text: string): boolean {
  const { user, password, host } =
    /^(?<user>[^:]+):(?<password>.+)@(?:tcp|unix)\((?<host>[^:)]*)/.exec(text)?.groups ?? {};
  return password !== undefined && isLeakedLogin({ password, user, hosts: [host ?? ""] });
}

function isOracleLeak(text: string): boolean {
  const { user, password, host } =
    /^(?<user>[^/]+)\/"?(?<password>.+?)"?@(?:\/\/|\()?(?<host>[\w.-]*)/.exec(text)?.groups ?? {};
  return (
    password !== undefined && isPassword(password) && isLeakedLogin({ password, user, hosts: [host || "x"] })
  );
}
