import { randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

/** The samples of each format of commands. */
export const commandSamples = {
  commands: { match: commands, ignore: noCommands },
  passphrases: { match: passphrases, ignore: noPassphrases },
} as const satisfies Record<string, FormatSamples>;

function password(): string {
  return `${randomText(14)}4w`;
}

function inPlaces(places: readonly ((key: string) => string)[], key = password): readonly Sample[] {
  return places.map((write) => sample(key(), write));
}

function commands(): readonly Sample[] {
  return [...inPlaces(ofCommands), ...inPlaces(inQuotes, phrase)];
}

const inQuotes: readonly ((key: string) => string)[] = [
  (key) => `mysql -u root -p"${key}" shop`,
  (key) => `mysqldump --password='${key}' shop > shop.sql`,
  (key) => `sshpass -p "${key}" ssh ops@10.1.2.3`,
];

const ofCommands: readonly ((key: string) => string)[] = [
  (key) => `sshpass -p '${key}' ssh ops@10.1.2.3`,
  (key) => `PGPASSWORD=${key} psql -h db.acme-shop.io shop`,
  (key) => `mysqldump -u root -p${key} shop > shop.sql`,
  (key) => `mysql --host=db.acme-shop.io --password=${key} shop`,
  (key) => `export MYSQL_PWD="${key}"`,
  (key) => `wget --http-password=${key} https://files.acme-shop.io/a`,
  (key) => `env:\n  - REDISCLI_AUTH=${key}\n`,
  (key) => `test: ["CMD", "mysqladmin", "ping", "-h", "localhost", "-p${key}"]`,
  (key) => `7z a -p${key} -mhe=on backup.7z /srv`,
  (key) => `7z x -y backup.7z "-p${key}"`,
  (key) => `sqlplus -s app/${key}@SHOP @report.sql`,
  (key) => `sqlldr userid=app/"${key}"@shop control=a.ctl`,
];

/** Of two words, with a digit. */
function phrase(): string {
  return `${randomText(6)} ${randomText(8)}4w`;
}

function passphrases(): readonly Sample[] {
  return inPlaces([
    (key) => `openssl rsa -in shop.key -passin pass:${key} -out plain.key`,
    (key) => `openssl pkcs12 -export -in a.crt -inkey a.key -passout 'pass:${key}' -out a.p12`,
    (key) => `RUN openssl enc -aes-256-cbc -pass "pass:${key}" -in a -out b`,
    (key) => `["openssl", "req", "-new", "-passout", "pass:none"]\nopenssl req -new -passout pass:${key}`,
    (key) => `- openssl pkcs12 -in a.p12 -password pass:${key} -nodes`,
    (key) => `openssl genrsa -aes256 -passout pass:${key} 4096 && ls`,
  ]);
}

function noPassphrases(): readonly string[] {
  return [
    "openssl rsa -in a.key -passin pass:changeit",
    "openssl rsa -in a.key -passin pass:$" + "{KEY_PASS}",
    "openssl rsa -in a.key -passin pass:yourpassphrase",
    "openssl rsa -in a.key -passin env:KEY_PASS_2B",
    `openssl rsa -in a.key -passin file:${password()}`,
    "openssl: -passout pass:phrase",
  ];
}

function noCommands(): readonly string[] {
  return [
    "sshpass -p '$PASSWORD' ssh ops@10.1.2.3",
    "PGPASSWORD=postgres psql",
    "PGPASSWORD=$" + "{DB_PASSWORD} psql",
    "mysql -u root -ppassword shop",
    "mysql -u root -p shop",
    '["CMD", "mysqladmin", "ping", "-ppassword"]',
    'mysql -u root -p"the password of the database"',
    `sshpass -p "your own password for the host number 1 of them" ssh ops@10.1.2.3`,
    "7z x backup.7z -p$PASSWORD",
    "7z a -ppassword backup.7z",
    "sqlplus scott/tiger@SHOP",
    "sqlplus &user/&password@SHOP",
    `sqlplus / as sysdba @scripts/${password()}@x`,
  ];
}
