import { isLeakedLogin, percentDecoded } from "../values/password.ts";
import { databaseUrlPlaybook } from "./database-url-playbook.ts";
import { databaseUrlSamples } from "./database-url-samples.ts";
import { stringFormats } from "./database-url-string-formats.ts";
import { defineProvider } from "./provider.ts";

/** Databases, whose schemes may name a driver behind a plus. */
const databases = [
  ...["postgres", "postgresql", "postgis", "cockroachdb", "redshift", "timescaledb", "vertica", "hana"],
  ...[
    "mysql",
    "mysql2",
    "mysqlx",
    "mariadb",
    "tidb",
    "mssql",
    "sqlserver",
    "sybase",
    "oracle",
    "db2",
    "ibm_db_sa",
  ],
  ...[
    "clickhouse",
    "snowflake",
    "trino",
    "presto",
    "hive",
    "hive2",
    "impala",
    "teradatasql",
    "firebird",
    "exa",
  ],
  ...[
    "mongodb",
    "redis",
    "rediss",
    "valkey",
    "valkeys",
    "couchbase",
    "couchbases",
    "couchdb",
    "arangodb",
    "rethinkdb",
  ],
  ...[
    "cassandra",
    "scylla",
    "neo4j",
    "bolt",
    "influxdb",
    "elasticsearch",
    "opensearch",
    "memcached",
    "libsql",
  ],
];

/** Message brokers, mail, files and directories. */
const services = [
  ...["amqp", "amqps", "nats", "mqtt", "mqtts", "stomp", "kafka", "pulsar"],
  ...[
    "smtp",
    "smtps",
    "imap",
    "imaps",
    "pop3",
    "pop3s",
    "ldap",
    "ldaps",
    "ftp",
    "ftps",
    "sftp",
    "ssh",
    "smb",
  ],
];

const schemes = [...databases, ...services];

const keywords = [
  "jdbc:",
  ...schemes.map((scheme) => `${scheme}://`),
  ...databases.map((scheme) => `${scheme}+`),
];

/** Also "jdbc:postgresql", "mongodb+srv", "postgresql+psycopg2"; not inside a longer word, but after \n. */
const start = String.raw`(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]))(?:jdbc:)?(?:${schemes.join("|")})(?:\+[a-z0-9_]{1,20})?:\/\/`;

/** A name, an address, or a variable in its place. It ends in a letter or digit: a full stop ends a sentence. */
const host = String.raw`(?:\[[0-9A-Fa-f:.]{2,45}\]|\$?\{{1,2} ?[\w.:?-]{1,60} ?\}{1,2}|[\w.-]{0,250}\w)(?::[0-9]{1,5})?`;

/** A raw "@" may stand in a password that has no slash, and a raw slash in one that has no "@". */
const withCredentials = new RegExp(
  String.raw`(?<secret>${start}(?<user>[^\s:/@"'\x60<>\\]{0,100}):(?<password>[^\s"'\x60\\/?#,]{1,200}|[^\s"'\x60\\@]{1,200})@(?<host>${host}(?:,${host}){0,8})(?<path>\/[\w.~%-]{0,100}\w)?)`,
  "g",
);

/** Whole: what goes on with `<…>` is a template, but a tag of XML ends it. */
const withParameter = new RegExp(
  String.raw`(?<secret>${start}(?:[^\s:/@"'\x60<>\\]{0,100}@)?(?<host>${host}(?:,${host}){0,8})(?<path>\/[\w.~%-]{0,100})?(?=[?&;])[^\s"'\x60<>\\]{0,400}?[?&;](?:password|Password|PASSWORD|pwd|Pwd|PWD)=(?<password>[^\s"'\x60<>&;\\]{1,200}))(?![^\s"'\x60<>&;\\]|<(?!\/|br\b))`,
  "g",
);

/** Connection URLs and strings of databases, message brokers and the like, with a password in them. */
export const databaseUrl = defineProvider({
  id: "database-url",
  name: "Database",
  variables: [
    "DATABASE_URL",
    "POSTGRES_URL",
    "MYSQL_URL",
    "MONGODB_URI",
    "REDIS_URL",
    "AMQP_URL",
    "CLICKHOUSE_URL",
    "JDBC_DATABASE_URL",
    "AZURE_SERVICEBUS_CONNECTION_STRING",
  ],
  formats: [
    {
      id: "database-url-credentials",
      name: "connection URL",
      severity: "high",
      keywords,
      begins: true,
      reach: { before: 8, after: 3_000 },
      pattern: withCredentials,
      isGenuine: (url) => isLeak(withCredentials, url),
      keyId: (_, { user, host: where, path }) => nameOf(user, where, path),
      samples: databaseUrlSamples.credentials,
    },
    {
      id: "database-url-parameter",
      name: "connection URL (password as a parameter)",
      severity: "high",
      keywords,
      begins: true,
      reach: { before: 8, after: 3_000 },
      pattern: withParameter,
      isGenuine: (url) => isLeak(withParameter, url),
      keyId: (url, { host: where, path }) =>
        nameOf(/[?&;](?:user|username|uid)=(?<user>[^&;]+)/i.exec(url)?.groups?.user, where, path),
      samples: databaseUrlSamples.parameter,
    },
    ...stringFormats,
  ],
  // No verification: trying a password logs in to a server of one's own, mostly at a private address.
  playbook: databaseUrlPlaybook,
});

/** Everything but the password, as the URL writes it: "app@db.example.org:5432/shop". */
function nameOf(user: string | undefined, where = "", path = ""): string | undefined {
  return where === "" ? undefined : `${user ? `${user}@` : ""}${where}${path}`;
}

function isLeak(pattern: RegExp, url: string): boolean {
  const groups = new RegExp(`^${pattern.source}$`).exec(url)?.groups;
  if (groups?.password === undefined || groups.host === undefined) return false;
  const password = percentDecoded(groups.password);
  if (isPort(password)) return false;
  const hosts = groups.host.split(",").map((one) => one.replace(/:[0-9]+$/, ""));
  return isLeakedLogin({ password, user: groups.user, hosts });
}

/** In `redis://cache:6379/0,ops@corp`, `ldap://host:389|-base|ou=a@b` and the like, what looks like a password is a port. */
function isPort(password: string): boolean {
  return /^[0-9]{1,5}(?:[/?,]|\|-?[A-Za-z]{1,40}\|)/.test(password);
}
