import { randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

/** Invented, and not among the names that are reserved for examples: those are no leak. */
const HOST = "db.acme-shop.io";

/** The samples of each format. */
export const databaseUrlSamples = {
  credentials: { match: credentials, ignore: noCredentials },
  parameter: { match: parameters, ignore: noParameters },
} as const satisfies Record<string, FormatSamples>;

function credentials(): readonly Sample[] {
  return [
    ...inSurroundings(() => `postgres://app:${password()}@${HOST}:5432/shop`, {
      variable: "DATABASE_URL",
      header: "x-database: ",
      url: "https://ops.acme-shop.io/databases",
    }),
    sample(`postgresql://app:${password()}@${HOST}/shop`, (url) => `url: ${url}?sslmode=require`),
    sample(`postgresql+psycopg2://app:${password()}@10.0.3.7/shop`, (url) => `create_engine("${url}")`),
    sample(
      `mongodb+srv://app:${password()}@shop.ab1cd.mongodb.net`,
      (url) => `MONGODB_URI=${url}/?w=majority`,
    ),
    sample(`mongodb://app:${password()}@a.${HOST}:27017,b.${HOST}:27017/shop`, (url) => `uri = '${url}'`),
    sample(`mysql://shop-user:p%40${password()}@${HOST}:3306/shop`, (url) => `mysql_url: "${url}"`),
    sample(`mysql+pymysql://root:${password()}@${HOST}/shop`, (url) => `SQLALCHEMY_DATABASE_URI = "${url}"`),
    sample(`rediss://:${password()}@cache.acme-shop.io:6380/0`, (url) => `REDIS_URL=${url}`),
    sample(`redis://default:${password()}@cache.acme-shop.io:6379`, (url) => `See ${url}. Then restart.`),
    sample(`amqps://app:${password()}@mq.acme-shop.io/%2Fshop`, (url) => `broker_url = "${url}"`),
    sample(`sqlserver://sa:${password()}@${HOST}:1433`, (url) => `${url}?database=shop`),
    sample(`clickhouse://app:${password()}@${HOST}:9440/logs`, (url) => `export CLICKHOUSE_URL=${url}`),
    sample(`jdbc:mysql://app:${password()}@${HOST}:3306/shop`, (url) => `spring.datasource.url=${url}`),
    ...["redshift", "neo4j+s", "bolt", "nats", "mqtts", "snowflake", "cassandra", "valkey", "influxdb"].map(
      (scheme) => sample(`${scheme}://app:${password()}@${HOST}:7777/shop`, (url) => `url: ${url}`),
    ),
    ...["smtp", "smtps", "ldaps", "sftp", "ftp"].map((scheme) =>
      sample(`${scheme}://app:${password()}@mail.acme-shop.io`, (url) => `URL=${url}`),
    ),
    sample(`postgres://app:${password()}@\${DB_HOST}:5432/shop`, (url) => `DATABASE_URL=${url}`),
    sample(`postgres://app:${password()}@db:5432/shop`, (url) => `services:\n  app:\n    DB: ${url}`),
    sample(`postgres://app:Ab1@${password()}@${HOST}/shop`, (url) => `DATABASE_URL=${url}`),
    sample(`postgres://app:Ab1/${password()}@${HOST}/shop`, (url) => `DATABASE_URL=${url}`),
    sample(`postgres://app:${"kestrel77"}@${HOST}/shop`, (url) => `DATABASE_URL=${url}`),
  ];
}

function noCredentials(): readonly string[] {
  const placeholders = [
    ["$" + "{DB_PASSWORD}", "$DB_PASSWORD", "$(DB_PASSWORD)", "{{.Password}}", "{password}", "%s", "***"],
    ["<password>", "[YOUR-PASSWORD]", "DB_PASSWORD", "%DB_PASSWORD%", "xxxxx", "..."],
    ["password", "postgres", "root", "secret", "changeme", "change-me", "user", "pass", "mysecretpassword"],
    ["Password123", "password1!", "guest", "12345", "123456789", "my-db-password", "p%40ssw0rd", "test"],
  ].flat();
  return [
    ...placeholders.map((word) => `DATABASE_URL=postgres://app:${word}@${HOST}:5432/shop`),
    "REDIS_URL=redis://localhost:6379/0",
    "REDIS_URL=redis://cache:6379/0,ops@acme-shop.io",
    `DATABASE_URL=postgres://app@${HOST}/shop`,
    `DATABASE_URL=postgres://${HOST}:5432/shop?email=ops@acme-shop.io`,
    "DATABASE_URL=postgres://shop:shop@localhost:5432/shop",
    "DATABASE_URL=postgres://shop:shop_dev_1@127.0.0.1/shop",
    "AMQP_URL=amqp://worker:worker1@rabbitmq:5672",
    "DATABASE_URL=mysql://shop:local-password-2024@[::1]/shop",
    `DATABASE_URL=postgres://app:${password()}@db.example.com/shop`,
    `https://app:${password()}@${HOST}/shop`,
    `-url|ldap://${HOST}:10389|-base|ou=test|-credential|${password()}|-query|(mail=jdoe5@acme-shop.io)`,
    "rsync[s]://user[:password]@host.acme-shop.io/shop, ftp://user[:password]@other.host[:port]/shop",
  ];
}

function parameters(): readonly Sample[] {
  return [
    ...inSurroundings(() => `jdbc:postgresql://${HOST}:5432/shop?user=app&password=${password()}`, {
      variable: "JDBC_DATABASE_URL",
      header: "x-database: ",
      url: "https://ops.acme-shop.io/databases",
    }),
    sample(
      `jdbc:sqlserver://${HOST}:1433;databaseName=shop;user=sa;password=${password()}`,
      (url) => `url=${url};encrypt=true`,
    ),
    sample(`jdbc:mysql://${HOST}/shop?user=app&amp;password=${password()}`, (url) => `<jdbc url="${url}"/>`),
    sample(`postgresql://${HOST}/shop?user=app&password=${password()}`, (url) => `psql "${url}"`),
    sample(`jdbc:mysql://${HOST}/shop?user=app&amp;password=${password()}`, (url) => `<url>${url}</url>`),
    sample(`jdbc:mysql://${HOST}/shop?user=app&password=${password()}`, (url) => `see <${url}>`),
    sample(`jdbc:mariadb://${HOST}:3306?user=app&password=${password()}`, (url) => `url: ${url}&useSSL=true`),
  ];
}

function noParameters(): readonly string[] {
  return [
    ...["$" + "{DB_PASSWORD}", "password", "%s", "changeme", "***", "secret123"].map(
      (word) => `url=jdbc:postgresql://${HOST}/shop?user=app&password=${word}`,
    ),
    `url=jdbc:postgresql://${HOST}/shop?user=app&password=${password()}<your password>`,
    `url=jdbc:postgresql://${HOST}/shop?user=app`,
    "url=jdbc:postgresql://localhost/shop?user=app&password=shop-dev",
    "url=jdbc:mysql://db/shop?user=shop&password=shop",
    `url=jdbc:postgresql://db.example.org/shop?user=app&password=${password()}`,
  ];
}

function password(): string {
  return `${randomText(20)}7`;
}
