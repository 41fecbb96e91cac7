import { randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

const HOST = "db.acme-shop.io";

/** The samples of each format. */
export const stringSamples = {
  ado: { match: adoStrings, ignore: noAdoStrings },
  libpq: { match: libpqStrings, ignore: noLibpqStrings },
  go: { match: goStrings, ignore: noGoStrings },
  oracle: { match: oracleStrings, ignore: noOracleStrings },
  user: { match: userStatements, ignore: noUserStatements },
  php: { match: phpCalls, ignore: noPhpCalls },
} as const satisfies Record<string, FormatSamples>;

function password(): string {
  return `${randomText(18)}7x`;
}

const seen = { variable: "CONNECTION_STRING", header: "x-connection: ", url: "https://ops.acme-shop.io" };

function adoStrings(): readonly Sample[] {
  const make = () => `Server=${HOST},1433;Database=shop;User Id=app;Password=${password()}`;
  return [
    ...inSurroundings(make, seen),
    sample(make(), (text) => `<add name="Shop" connectionString="${text};Encrypt=True" />`),
    sample(make(), (text) => `"ConnectionStrings": { "Default": "${text};TrustServerCertificate=true" }`),
    sample(
      `Driver={ODBC Driver 18 for SQL Server};Server=${HOST};Uid=app;Pwd=${password()}`,
      (text) => `pyodbc.connect("${text}")`,
    ),
    sample(
      `Host=${HOST};Port=5432;Username=app;Password=${password()}`,
      (text) => `options.UseNpgsql("${text};Database=shop");`,
    ),
    sample(
      `Data Source=${HOST};Initial Catalog=shop;User ID=sa;Password=${password()}`,
      (text) => `conn = '${text};'`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password=${password()}&amp;x7`,
      (text) => `<add connectionString="${text};Encrypt=True" />`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password='${password()};x=1'`,
      (text) => `"Default": "${text};Encrypt=true"`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password="${password()};b"`,
      (text) => `connection=${text};Encrypt=true`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password=\\"${password()};b\\"`,
      (text) => `var text = "${text};Encrypt=true";`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password=&quot;${password()};b&quot;`,
      (text) => `<add connectionString="${text};Encrypt=true" />`,
    ),
    sample(
      `Server=${HOST};User Id=app;Password=a<7>\\b&${password()}`,
      (text) => `connection=${text};Encrypt=true`,
    ),
    sample(make(), (text) => `<li>${text}<br>and more</li>`),
    sample(make(), (text) => `<pre>${text}</pre>`),
  ];
}

function noAdoStrings(): readonly string[] {
  return [
    ...[
      "$" + "{PASSWORD}",
      "{your_password}",
      "changeme",
      "Password123",
      "****",
      "yourStrong(!)Password",
      "'changeme'",
      '"<your password>"',
    ].map((word) => `Server=${HOST};Database=shop;User Id=app;Password=${word};`),
    "Server=localhost;Database=shop;User Id=sa;Password=shop-dev-1;",
    `Server=${HOST};Database=shop;Integrated Security=True;`,
    `const a = b;Password=${password()}`,
  ];
}

function libpqStrings(): readonly Sample[] {
  const make = () => `host=${HOST} port=5432 user=app password=${password()}`;
  return [
    sample(make(), (text) => `DSN="${text} dbname=shop"`),
    sample(make(), (text) => `dsn := "${text} sslmode=require"`),
    sample(make(), (text) => `psql "${text}"`),
    sample(make(), (text) => `dsn: ${text}\nport: 3000`),
    sample(make(), (text) => `{ "dsn": "${text}" }`),
    sample(make(), (text) => `psycopg2.connect('${text}')`),
    sample(make(), (text) => `# ${text} dbname=shop`),
  ];
}

function noLibpqStrings(): readonly string[] {
  return [
    ...["$" + "{PASSWORD}", "%s", "secret", "postgres", "***"].map(
      (word) => `host=${HOST} user=app password=${word}`,
    ),
    "host=localhost user=shop password=shop dbname=shop",
    `login --user=app password=${password()}`,
  ];
}

function goStrings(): readonly Sample[] {
  const make = () => `app:${password()}@tcp(${HOST}:3306)`;
  return [
    sample(make(), (text) => `sql.Open("mysql", "${text}/shop?parseTime=true")`),
    sample(make(), (text) => `MYSQL_DSN=${text}/shop`),
    sample(make(), (text) => `dsn: "${text}/shop"\nport: 3000`),
    sample(make(), (text) => `{ "dsn": "${text}/shop" }`),
    sample(make(), (text) => `export DSN='${text}/shop' && ./shop`),
    sample(make(), (text) => `# ${text}/shop`),
  ];
}

function noGoStrings(): readonly string[] {
  return [
    ...["password", "%s", "root", "secret"].map((word) => `root:${word}@tcp(${HOST}:3306)/shop`),
    "root:root@tcp(127.0.0.1:3306)/shop",
    `app@tcp(${HOST}:3306)/shop`,
  ];
}

function oracleStrings(): readonly Sample[] {
  const make = () => `app/${password()}@//${HOST}`;
  return [
    sample(make(), (text) => `sqlplus ${text}:1521/SHOP`),
    sample(make(), (text) => `ORACLE_URL=jdbc:oracle:thin:${text}:1521/SHOP`),
    sample(make(), (text) => `oracledb.connect("${text}/shop")`),
    sample(make(), (text) => `{ "connection": "${text}:1521/SHOP" }`),
    sample(make(), (text) => `dsn: ${text}:1521/SHOP\nport: 3000`),
    sample(make(), (text) => `expdp ${text}/shop full=y`),
    sample(`scott/${password()}@${HOST}:1521`, (text) => `jdbc:oracle:thin:${text}:SHOP`),
  ];
}

function noOracleStrings(): readonly string[] {
  return [
    ...["password", "tiger", "manager", "&password", "$" + "{PW}"].map(
      (word) => `sqlplus scott/${word}@//${HOST}:1521/SHOP`,
    ),
    "https://github.com/acme/shop@//x",
    `jdbc:oracle:thin:@//${HOST}:1521/SHOP`,
    `src/${"components/userMenu9"}@${HOST}/x`,
  ];
}

function phpCalls(): readonly Sample[] {
  return [
    sample(password(), (key) => `$db = new PDO('mysql:host=${HOST};dbname=shop', 'app', '${key}');`),
    sample(password(), (key) => `new PDO("pgsql:host=${HOST}", "app", "${key}", $options)`),
    sample(password(), (key) => `$db = new mysqli('${HOST}', 'app', '${key}', 'shop');`),
    sample(password(), (key) => `mysqli_connect("${HOST}", "app", "${key}", "shop") or die();`),
    sample(password(), (key) => `mysql_connect('${HOST}','app','${key}');`),
    sample(password(), (key) => `DriverManager.getConnection("jdbc:mysql://${HOST}/shop", "app", "${key}")`),
    sample(password(), (key) => `return new PDO(\n  'mysql:host=${HOST}',\n  'app',\n  '${key}'\n);`),
  ];
}

function noPhpCalls(): readonly string[] {
  return ["password", "root", "<password>", "secret"].map(
    (word) => `$db = new PDO('mysql:host=${HOST}', 'app', '${word}');`,
  );
}

function userStatements(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `CREATE USER 'shop'@'%' IDENTIFIED BY '${key}';`,
    (key) => `create user shop identified with mysql_native_password by '${key}';`,
    (key) => `ALTER USER shop WITH ENCRYPTED PASSWORD '${key}';`,
    (key) => `CREATE LOGIN shop WITH PASSWORD = N'${key}', CHECK_POLICY = OFF;`,
    (key) => `GRANT ALL ON shop.* TO 'shop'@'%'\n  IDENTIFIED BY '${key}';`,
    (key) => `psql -c "create role shop login password '${key}'"`,
  ];
  return places.map((write, number) => sample(`Wolkenbruch!${1987 + number}`, write));
}

function noUserStatements(): readonly string[] {
  return ["password", "secret", "changeme123", "$" + "{DB_PASSWORD}", "%s", "your_password"].map(
    (word) => `CREATE USER shop IDENTIFIED BY '${word}';`,
  );
}
