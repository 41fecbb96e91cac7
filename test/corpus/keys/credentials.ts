import { passwordContexts } from "../contexts/passwords.ts";
import { plainPasswordContexts } from "../contexts/plain-passwords.ts";
import { quotedPasswordContexts } from "../contexts/quoted-passwords.ts";
import { tableContexts } from "../contexts/tables.ts";
import { unnamedContexts } from "../contexts/unnamed.ts";
import { type Dice, letters } from "../dice.ts";
import { noun } from "../words.ts";
import { type KeyKind, keyed, kindsOf, self, URL_FITS } from "./kind.ts";
import { jwt, password, pem, plainPassword, signsPassword, urlPassword } from "./material.ts";

const DATABASE_NAMES = "DATABASE_URL POSTGRES_URL databaseUrl SQLALCHEMY_DATABASE_URI DB_CONNECTION";
const core = (url: string) => /:\/\/[^:]*:(?<password>.+)@[^@]*$/.exec(url)?.groups?.password ?? url;
const armored = {
  fits: ["block"],
  core: (key: string) => key.split("\n").find((line, index) => index > 0 && line.length > 30) ?? key,
} as const;

function databaseUrl(dice: Dice): string {
  const scheme = dice.pick([
    "postgres",
    "postgresql",
    "mysql",
    "mariadb",
    "mssql",
    "amqp",
    "amqps",
    "postgresql+psycopg2",
    "mysql+pymysql",
  ]);
  const host = dice.pick([
    `${noun(dice)}.internal`,
    `db-${noun(dice)}.eu-west-1.rds.amazonaws.com`,
    `10.0.${dice.number(0, 9)}.${dice.number(2, 250)}`,
  ]);
  return `${scheme}://${noun(dice)}:${urlPassword(dice)}@${host}:${dice.pick([5432, 3306, 1433, 5672])}/${noun(dice)}`;
}

function jdbc(dice: Dice): string {
  const host = `db.${noun(dice)}.acme.io`;
  return dice.pick([
    `jdbc:postgresql://${host}:5432/${noun(dice)}?user=${noun(dice)}&password=${urlPassword(dice)}`,
    `jdbc:sqlserver://${host}:1433;databaseName=${noun(dice)};user=sa;password=${urlPassword(dice)}`,
    `Server=${host};Database=${noun(dice)};User Id=${noun(dice)};Password=${urlPassword(dice)};Encrypt=true`,
    `Driver={PostgreSQL};Server=${host};Uid=${noun(dice)};Pwd=${urlPassword(dice)};`,
  ]);
}

/** What belongs to no provider, transcribed from facts.yaml, with the secrets that only their names betray. */
export const credentialKinds: readonly KeyKind[] = [
  ...kindsOf({
    private_key: {
      service: "SSH",
      host: "git.acme.io",
      names: "SSH_PRIVATE_KEY DEPLOY_KEY PRIVATE_KEY privateKey",
      keys: {
        pem_rsa: self((dice) => pem(dice, "RSA"), undefined, armored),
        pem_ec: self((dice) => pem(dice, "EC"), undefined, armored),
        pem_pkcs8: self((dice) => pem(dice, ""), undefined, armored),
        pem_dsa: self((dice) => pem(dice, "DSA"), undefined, armored),
        pem_encrypted: self((dice) => pem(dice, "ENCRYPTED"), undefined, armored),
        openssh_private_key: self((dice) => pem(dice, "OPENSSH"), undefined, armored),
        pgp_private_key: self((dice) => pem(dice, "PGP"), "GPG_PRIVATE_KEY", armored),
      },
    },
    database_url: {
      service: "PostgreSQL",
      slug: "postgres",
      host: "db.acme.io",
      names: DATABASE_NAMES,
      keys: {
        db_url: self(databaseUrl, undefined, { fits: URL_FITS, core }),
        jdbc_odbc: self(jdbc, "SPRING_DATASOURCE_URL connectionString DefaultConnection", {
          fits: ["line"],
          core: (text) => /(?:password|pwd)=(?<value>[^;&]+)/i.exec(text)?.groups?.value ?? text,
        }),
      },
    },
    jwt: {
      service: "the API",
      slug: "auth",
      host: "auth.acme.io",
      names: "ACCESS_TOKEN ID_TOKEN authToken bearer_token sessionToken",
      keys: { jwt_token: self((dice) => jwt(dice)) },
    },
    basic_auth_url: {
      service: "Artifacts",
      slug: "artifacts",
      host: "artifacts.acme.io",
      names: "REPOSITORY_URL INDEX_URL proxyUrl ELASTICSEARCH_URL HTTP_PROXY",
      keys: {
        basic_auth_url_cred: self(
          (dice) => `https://${noun(dice)}:${urlPassword(dice)}@${noun(dice)}.acme.io/${noun(dice)}`,
          undefined,
          { fits: URL_FITS, core },
        ),
        curl_basic: self(
          (dice) => `curl -u ${noun(dice)}:${urlPassword(dice)} https://${noun(dice)}.acme.io/v1`,
          undefined,
          {
            fits: ["nameless"],
            contexts: ["prose", "alone", "list-item", "commit-message"],
            core: (text) => /-u \w+:(?<value>\S+)/.exec(text)?.groups?.value ?? text,
          },
        ),
        basic_header: self(
          (dice) =>
            `Authorization: Basic ${Buffer.from(`${noun(dice)}:${urlPassword(dice)}`).toString("base64")}`,
          undefined,
          {
            fits: ["nameless"],
            contexts: ["alone", "tab-before", "list-item", "escaped-newline"],
            core: (text) => text.slice(21),
          },
        ),
      },
    },
    jwt_secret: {
      service: "the application",
      slug: "app",
      host: "app.acme.io",
      names:
        "JWT_SECRET NEXTAUTH_SECRET AUTH_SECRET SECRET_KEY DJANGO_SECRET_KEY SESSION_SECRET jwtSecret SECRET_KEY_BASE",
      keys: {
        jwt_secret_hex: keyed((dice) => dice.hex(dice.pick([32, 48, 64, 128])), undefined, {
          fits: ["line"],
        }),
        jwt_secret_base64: keyed(
          (dice) => dice.bytes(dice.pick([24, 32, 48, 64])).toString("base64"),
          undefined,
          { fits: ["line"] },
        ),
        jwt_secret_symbols: keyed(
          (dice) =>
            dice.text(1) + dice.text(dice.number(30, 50), `${letters.lowerAlnum}!@%^*-_=+.~`) + dice.text(1),
          "DJANGO_SECRET_KEY SECRET_KEY JWT_SECRET sessionSecret",
          { fits: ["line"] },
        ),
        laravel_app_key: keyed(
          (dice) => `base64:${dice.bytes(32).toString("base64")}`,
          "APP_KEY LARAVEL_APP_KEY",
          {
            fits: ["line"],
            core: (key) => key.slice(7),
          },
        ),
      },
    },
  }),
  ...genericKinds(),
];

function genericKinds(): readonly KeyKind[] {
  const kinds = kindsOf({
    generic: {
      service: "the application",
      slug: "app",
      host: "app.acme.io",
      names: "API_KEY apiKey AUTH_TOKEN accessToken CLIENT_SECRET",
      keys: {
        generic_password: keyed(
          password,
          "DB_PASSWORD db_password POSTGRES_PASSWORD MYSQL_ROOT_PASSWORD smtpPassword admin_password redisPassword FTP_PASS",
          { fits: ["line"] },
        ),
        program_password: keyed(password, "PASSWORD", {
          fits: ["password"],
          contexts: passwordContexts.map(({ id }) => id),
        }),
        quoted_password: keyed(signsPassword, "PASSWORD", {
          fits: ["password"],
          contexts: quotedPasswordContexts.map(({ id }) => id),
        }),
        plain_password: keyed(plainPassword, "PASSWORD", {
          fits: ["password"],
          contexts: plainPasswordContexts.map(({ id }) => id),
        }),
        long_password: keyed((dice) => dice.text(dice.number(24, 44)), "PASSWORD", {
          fits: ["password"],
          contexts: plainPasswordContexts.map(({ id }) => id),
        }),
        unnamed_password: keyed(password, "SHOP_PASSWORD ACME_TOKEN API_SECRET", {
          fits: ["password"],
          contexts: unnamedContexts.map(({ id }) => id),
        }),
        table_password: keyed(password, "password user_password PASSWD smtp_pass", {
          fits: ["line"],
          contexts: tableContexts.map(({ id }) => id),
        }),
        generic_hex: keyed(
          (dice) => dice.hex(dice.pick([32, 40, 64])),
          "API_KEY api_secret CLIENT_SECRET clientSecret WEBHOOK_SECRET ENCRYPTION_KEY access_token",
          { fits: ["line"] },
        ),
        generic_alnum: keyed(
          (dice) => dice.text(dice.number(20, 48)),
          "API_TOKEN apiKey AUTH_TOKEN SERVICE_SECRET internal_api_key partnerToken ACME_API_KEY",
          { fits: ["line"] },
        ),
        bare_key: keyed(
          (dice) => dice.text(dice.number(22, 44)),
          "ACME_KEY STORAGE_KEY SHOP_KEY MAPS_KEY WEATHERAPI_KEY acmeKey mapsKey forecast_key",
          { fits: ["line"] },
        ),
        salt_or_cookie: keyed(
          (dice) => dice.text(dice.number(24, 64)),
          "SALT APP_SALT AUTH_SALT HASHIDS_SALT PASSWORD_PEPPER ERLANG_COOKIE RABBITMQ_ERLANG_COOKIE",
          { fits: ["line"] },
        ),
        generic_base64: keyed(
          (dice) => dice.bytes(dice.pick([24, 32, 48])).toString("base64"),
          "SIGNING_SECRET cookie_secret MASTER_KEY hmacKey ENCRYPTION_KEY",
          { fits: ["line"] },
        ),
      },
    },
  });
  return kinds.map((kind) => ({ ...kind, class: "generic" }));
}
