import { randomBytes } from "node:crypto";
import { sample } from "../formats/surroundings.ts";
import type { Around, FormatSamples, TokenFormat } from "../formats/token-format.ts";
import { isFirstPart, isMadeUpPassword } from "../values/made-up-password.ts";
import { isLeakedLogin } from "../values/password.ts";

/** What ends the name of a password: the word, perhaps with its stage or number. */
const NAME = String.raw`(?:pass(?:word|wd|wort)?|pwd)(?:_?(?:prod(?:uction)?|dev|stag(?:e|ing)|live|\d{1,2}))?\\{0,3}["']?`;

/** What is assigned or given to it in quotes or up to the end of a line or a comment, and what a tag holds. */
const VALUE = String.raw`(?:\]?[ \t]{0,20}(?:=>|:=|[:=(])[ \t]{0,20}(?:\\{0,3}(?<quote>["'])(?!\$\w{1,12}\$)(?<secret>[^\s"'\x60<>\\]{6,100})\\{0,3}\k<quote>|(?<secret>[^\s"'\x60<>\\,;(){}[\]$%]{6,100})(?=[ \t]{0,40}(?:\r?\n|#|$)))|>(?<secret>[^\s"'<>\\]{6,100})(?=<\/))`;

/**
 * A host that has the password in the same setting: its name, which ends as hosts do and code does not, or its address.
 * `db.host` and `config.server` are code.
 */
const HOST =
  /(?:hosts?(?:_?name)?|server|addr(?:ess)?|ur[il]|endpoint|connect|SMTP)\\{0,3}["'\])]{0,2}\s{0,8}(?:=>|[:=,(>])\s{0,8}[\\"'[(]{0,4}(?:jdbc:)?(?:[a-z+]{2,14}:\/\/)?(?<host>(?:[\w-]{1,63}\.){1,6}(?:com|net|org|io|dev|app|cloud|co|de|eu|uk|fr|nl|ch|at|it|es|pl|cz|se|no|fi|dk|ru|cn|jp|kr|in|br|us|ca|au|info|biz|me|tv|ai|edu|gov|tech|local|lan|corp|internal|intra)(?![\w.(-])|(?:\d{1,3}\.){3}\d{1,3}(?![\w.]))/gi;

/** The password of a login, whose host stands beside it: people make most of these up, so that nothing looks random. */
export const login: TokenFormat = {
  id: "config-file-login",
  name: "password beside its host",
  severity: "high",
  level: "warn",
  yields: true,
  keywords: ["pass", "pwd"],
  begins: true,
  // A list of users has thousands of passwords, and none of these.
  nearby: ["host", "server", "addr", "jdbc:", "endpoint", "connect", "smtp", "ftp", "baseurl", "base_url"],
  ahead: { sign: "=:(>", never: ")[]{}<;,.$@&|/\n" },
  reach: { before: 6, after: 180 },
  pattern: new RegExp(NAME + VALUE, "gi"),
  isGenuine: isMadeUpPassword,
  isOther: (password, around) =>
    holdsParameter(password) || isFirstPart(around) || !isOfHost(password, around),
  source: "settings of frameworks, editors and clients, as remembered in 2026-11",
  samples: loginSamples(),
};

/** With the next parameter of an address in it. */
function holdsParameter(password: string): boolean {
  return /[^&]&[A-Za-z_]\w{0,30}=/.test(password);
}

function isOfHost(password: string, { before, after }: Around): boolean {
  // The clients of MySQL have a format of their own.
  if (/\[(?:client|mysql|mysqldump)\]/.test(before)) return false;
  const texts = [before.slice(lastEmptyLine(before)), after.split(/\r?\n\s*\r?\n/, 1)[0] ?? ""];
  const hosts = texts.flatMap((text) => [...text.matchAll(HOST)].map(({ groups }) => groups?.host ?? ""));
  return hosts.length > 0 && isLeakedLogin({ password, hosts });
}

function lastEmptyLine(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\n\s*\n/g)].map(({ index }) => index));
}

function loginSamples(): FormatSamples {
  const places: readonly ((key: string) => string)[] = [
    (key) => `{ "host": "sftp.acme-shop.io", "port": 22, "username": "ops", "password": "${key}" }`,
    (key) => `SHOP_HOST=db.acme-shop.io\nSHOP_PORT=3306\nSHOP_USERNAME=shop\nSHOP_PASSWORD=${key}\n`,
    (key) => `conn = psycopg2.connect(host="db.acme-shop.io", user="shop", password="${key}")`,
    (key) => `'USER': 'shop',\n'PASSWORD': '${key}',\n'HOST': 'db.acme-shop.io',\n`,
    (key) => `production:\n  host: 10.20.0.7\n  username: shop\n  password: ${key}\n`,
    (key) => `$dbhost = 'db.acme-shop.io'; $dbuser = 'shop'; $dbpass = '${key}';`,
    (key) => `shop.url=jdbc:mysql://db.acme-shop.io:3306/shop\nshop.password=${key}\n`,
    (key) => `<url>jdbc:mysql://db.acme-shop.io/shop</url>\n<user>shop</user>\n<password>${key}</password>`,
    (key) => `ds.setUrl("jdbc:mysql://db.acme-shop.io/shop");\nds.setPassword("${key}");`,
    (key) => `ssh.connect("web1.acme-shop.io", username="root", password="${key}")`,
  ];
  return {
    match: () => places.map((write) => sample(madeUp(), write)),
    ignore: () => [
      ...["password", "$" + "{DB_PASSWORD}", "<password>", "changeme", "os.environ"].flatMap((value) =>
        places.map((write) => write(value)),
      ),
      places[0]?.(madeUp()).replace("sftp.acme-shop.io", "sftp.example.com") ?? "",
      `host: config.host, password: "${madeUp()}"`,
      `password: "${madeUp()}"`,
      `host: "db.acme-shop.io", password: "${madeUp()}" + suffix`,
      `mailtos://mail.acme-shop.io/?smtp=smtp.acme-shop.io&pass=${madeUp()}&user=ann@acme-shop.io\n`,
      `host: db.acme-shop.io\n\npassword: "${madeUp()}"`,
    ],
  };
}

/** A word and a number, as people remember them. */
function madeUp(): string {
  return `Wolkenbruch!${1000 + (randomBytes(2).readUInt16BE() % 9000)}`;
}
