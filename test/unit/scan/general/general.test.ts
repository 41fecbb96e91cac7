import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { generic } from "../../../../src/providers/generic.ts";
import type { Provider } from "../../../../src/providers/provider.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { mixedText } from "../../drawn-text.ts";
import { provider } from "../acme.ts";

const scanner = createScanner([generic]);

/** What is found where `§` stands for a new random value. */
function found(text: string, value = random(), path = ""): readonly string[] {
  return scanner
    .scan(path, Buffer.from(text.replace("§", value)))
    .matches.map(({ secret, confidence }) => `${confidence} ${secret.reveal("fingerprint") === value}`);
}

/** Its kinds of characters change often enough, whatever is drawn. */
function random(): string {
  return `q7R${randomText(20, alphabets.alphanumeric)}x4Z`;
}

describe("a random value of no known format", () => {
  test.each([
    ["DB_PASSWORD=§"],
    ["DB_PW=§"],
    ["dbPw := '§'"],
    ["shop.db.pw: §"],
    ['pw = "§"'],
    ['{"pw": "§"}'],
    ["db-kennwort=§"],
    ['contrasena = "§"'],
    ["DB_CONTRASEÑA=§"],
    ['db_lösenord: "§"'],
    ["DB_SIFRE=§"],
    ["salasana: §"],
    ["CLAVE_SECRETA=§"],
    ["MDP_BASE=§"],
    ["SVC_TOK=§"],
    ["snmp-server community § RO"],
    ["username ann password 0 §"],
    ["client\n<auth-user-pass>\nann\n§\n</auth-user-pass>"],
    ["senha: §"],
    ['"clientSecret": "§"'],
    ["  api_key: '§'"],
    ['let api_key = String::from("§");'],
    ['const password = reveal_it("§");'],
    ['variable "db_password" {\n  default = "§"\n}'],
    ['variable "db_password" {\n  description = "of the shop"\n  type = string\n  default = "§"\n}'],
    ["- name: AUTH_TOKEN\n  value: §"],
    ["Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Default: §"],
    ["secret:\n  §"],
    ["NAME                VALUE\nDB_PASSWORD         §\n"],
    ["# API key\n§\n"],
    ["API_KEY=“§”"],
    ["API key：„§“"],
    ["the password is: «§»"],
    ["API_KEY\u00a0=\u00a0§\u200b"],
    ["kubectl create secret generic acme --from-literal=api-key=§"],
    ["redis-server --requirepass §"],
    ["Environment=API_TOKEN=§"],
    ["masterauth §"],
    ["fernet_key = §"],
    ["remotepass = §"],
    ["apiToken: !!str §"],
    [
      '<stringProp name="Argument.name">password</stringProp>\n<stringProp name="Argument.value">§</stringProp>',
    ],
    ['let apiToken = """\n§\n"""'],
    ['"Jwt": { "Issuer": "acme", "Key": "§" }'],
    ["docker login -u ann -p §"],
    ["docker login -p § -u ann"],
    ["zip -r -P § a.zip src"],
    ["unzip -o -P § a.zip"],
    ["ldapwhoami -x -D cn=ann -w §"],
    ['session.log_in("ann", "§")'],
    ['client.logon("ann", "§")'],
    ['FTP_TLS(host, "ann", "§")'],
    ["mongosh db --username ann -p §"],
    ["smbclient //nas/share -U ann%§"],
    ["echo § | docker login --password-stdin"],
    ["echo ann:§ | chpasswd"],
    ['echo "ann:§" | sudo chpasswd'],
    ["       MOVE '§' TO DB-PASSWORD."],
    ["Password for 'https://git@acme.io': §"],
    ["[sudo] password for ann: §"],
    ["Enter passphrase for key 'keys/id_rsa': §"],
    ["echo § | sudo -S reboot"],
    ['"§" | ConvertTo-SecureString -AsPlainText'],
    ['client.login("ann", "§");'],
    ['expect "assword:"\nsend "§\\r"'],
    ["CREATE USER ann IDENTIFIED BY '§';"],
    ["INSERT INTO users (id, password) VALUES (7, '§');"],
    ["| User | Password |\n|---|---|\n| ann | `§` |"],
    ['{"value": "§", "name": "API_TOKEN"}'],
    ['{\n  "value": "§",\n  "key": "API_TOKEN"\n}'],
    ["- value: §\n  name: API_TOKEN"],
    ['<add value="§" key="ApiSecret" />'],
    ["UPDATE settings SET value = '§' WHERE name = 'api_token'"],
    ["echo '§' | gh secret set API_TOKEN"],
  ])("is found, and called a guess, in %j", (text) => expect(found(text)).toEqual(["low true"]));

  test.each([
    ["§"],
    ["see §"],
    ["color: §"],
    ["PUBLIC_KEY=§"],
    ["token_id: §"],
    ["password_hash: §"],
    ["secret\n\n\n\nvalue §"],
    ["token\n\n\n\n\n\n\nconnectionString=§"],
    ["secretary: §"],
    ["checksum/secret: §"],
    ['"checksum/secret": "§"'],
    ["login §"],
    ["docker login -u § -p x"],
    ["sha: §\nname: token"],
    ['{"value": "§", "name": "color"}'],
    ["| Password | Etag |\n|---|---|\n| x | § |"],
    ["INSERT INTO users (password, etag) VALUES ('x', '§');"],
  ])("is not found in %j", (text) => expect(found(text)).toEqual([]));

  test("is found behind a word that says whose it is", () => {
    const uuid = [8, 4, 4, 4, 12].map((length) => randomText(length, alphabets.hex)).join("-");
    expect(found("api_token: §", `T-${uuid}`)).toEqual(["low true"]);
    // Of all hexadecimal digits, two in a thousand still read as written behind the `tk`.
    const mixed = Array.from({ length: 14 }, () => randomText(1, "abcdef") + randomText(1, alphabets.digits));
    expect(found("X-Auth-Token: §", `AUTH_tk7${mixed.join("")}d3d`)).toEqual(["low true"]);
    for (const prefix of ["acme_live_", "acme-shop-prod-", "PT"])
      expect(found("API_TOKEN=§", `${prefix}7a${randomText(28, alphabets.hex)}3d`)).toEqual(["low true"]);
    expect(found("api_token: §", "store-reset-password-for-all-customers")).toEqual([]);
  });

  test.each([["API_TOKEN=§"], ['api_token: "§"'], ['"Authorization": "Bearer §"'], ["api_token = §"]])(
    "begins with the number that Laravel puts before a token, in %j",
    (text) => expect(found(text, `12|${randomText(44)}7x`)).toEqual(["low true"]),
  );

  test("ends where the place within a page begins, in an address alone", () => {
    expect(found("see https://acme.io/a?page=2&authkey=§#5907150735804533922 for it")).toEqual(["low true"]);
    const value = `${random()}#590x`;
    expect(found("ACME_PASSWORD=§", value)).toEqual(["low true"]);
  });

  test("ends before the line feed that a prompt is sent", () => {
    expect(found(String.raw`password = "§\n"`)).toEqual(["low true"]);
    expect(found(String.raw`password = "§\r"`)).toEqual(["low true"]);
  });

  test("ends where its quotes do", () => {
    const value = `${random()} b?c'd`.replace(" ", "(");
    expect(found('password = "§"', value)).toEqual(["low true"]);
    expect(found("password = `§`", value)).toEqual(["low true"]);
  });

  test.each([
    ['DB_PASSWORD="§"'],
    ["export PGPASSWORD='§'"],
    ['password = "§"'],
    ["password := `§`"],
    ["{ password: '§' }"],
    ["[:password => '§']"],
    ['{"host":"db","password":"§","port":1}'],
    ['db:\n  password: "§"'],
    ['<user name="ann" password="§"/>'],
    ['<add key="DbPassword" value="§" />'],
    ["define( 'DB_PASSWORD', '§' );"],
    ['client.set_password("§")'],
    ['NetworkCredential("ann", "§")'],
    ["CREATE USER ann IDENTIFIED BY '§'"],
    ['"{\\"password\\": \\"§\\"}"'],
  ])("may begin with any sign in quotes, in %j", (text) => {
    for (const sign of "&()<>{}[]|;:, $#%@!") {
      const value = `4mK${sign}x${randomText(24)}7q`;
      expect([value, found(text, value)]).toEqual([value, ["low true"]]);
    }
  });

  test("goes on behind quotes that stand for themselves", () => {
    for (const [text, quote] of [
      ['password = "§"', String.raw`\"`],
      ["password = '§'", String.raw`\'`],
      ["password: '§'", "''"],
      ["export PGPASSWORD='§'", String.raw`'\''`],
    ] as const) {
      const [begin, end] = [`4mK`, `${randomText(8)}${quote}${randomText(8)}7q`];
      expect(found(text, `${begin}${quote}${end}`)).toEqual(["low true"]);
      expect(found(text, `${begin}${randomText(12)}x4Z${quote}${end}`)).toEqual(["low true"]);
    }
  });

  test("goes on behind the sign that PowerShell has for quotes, in its files alone", () => {
    const value = `4mK${randomText(12)}x4Z${"`"}"${randomText(8)}7q`;
    const text = Buffer.from(`$password = "${value}"`);
    const inFile = (path: string) =>
      scanner.scan(path, text).matches.map(({ secret }) => secret.reveal("fingerprint") === value);
    expect(inFile("login.ps1")).toEqual([true]);
    expect(inFile("login.txt")).toEqual([false]);
    expect(found("$password = '§'", value, "login.ps1")).toEqual(["low true"]);
    expect(found("password = '§'", `${value.slice(0, 18)}${"`"}`, "login.ps1")).toEqual(["low true"]);
  });

  test.each([['acme login --password "§" --host db'], ["acme --db-password='§'"], ['./run --api-token "§"']])(
    "may begin with a word as the value of an option, in %j",
    (text) => {
      const value = `tuk words ${mixedText(30)}`;
      expect(found(text, value)).toEqual(["low true"]);
      expect(found(text, "Enter the words that we sent you 2 days ago")).toEqual([]);
      expect(found(text.replace("--", ""), value)).toEqual([]);
    },
  );

  test("is no sentence, no markup and no code, whatever signs are in them", () => {
    for (const value of [
      "Enter (or paste) it; then go on, please: now",
      '{"alg":"HS256","typ":"JWT"}',
      "<b>your own</b>",
      "^(?=.*[A-Z])(?=.*[0-9]).{8,}$",
      "%s: %d (%x), see %s",
      ">=4,<4.0.99|>=4.1,<=4.1.31|>=5,<5.5.10",
      "getPassword(user, realm[0]).then((value) => use(value))",
      "SELECT a, b FROM c WHERE (d = 'e')",
    ])
      expect([value, found("password: `§`", value)]).toEqual([value, []]);
  });

  test.each([
    ["DB_PASSWORD=§"],
    ['password = "§"'],
    ["--password=§"],
    ["db_password: §"],
    ["DB_PASSWORD = §"],
    ["<db-password>\n    §\n</db-password>"],
    ["<db-password>§</db-password>"],
    ['<password scope="db">§</password>'],
    ["requirepass §"],
    ["https://app.acme.io/login?user=ann&password=§ "],
    ['- "DB_PASSWORD=§"'],
  ])("may have the sign in it with which it is assigned, in %j", (text) => {
    for (const middle of ["=", "?x=", "Qz="]) {
      const value = `mK7${randomText(9)}${middle}${randomText(9)}4w`;
      expect(found(text, value)).toEqual(["low true"]);
    }
  });

  test("is not found where it was written and not drawn", () => {
    for (const value of [
      "correct-horse-battery",
      "config.server.password",
      `\${DB_PASSWORD}`,
      "changeme1234",
      "x-1-y-2-z-3-w",
    ])
      expect([value, found("password: §", value)]).toEqual([value, []]);
  });

  test("is not found where its shape tells what else it is", () => {
    const others: readonly (readonly [path: string, text: string, value: string])[] = [
      ["yarn.lock", "  token: §", randomText(40, alphabets.hex)],
      ["a.ts", 'const TOKEN = "§"', `0x${randomText(40, alphabets.hex)}`],
      ["a.yml", "password: §", `$2b$10$${randomText(53, alphabets.alphanumeric)}`],
    ];
    for (const [path, text, value] of others) expect([value, found(text, value, path)]).toEqual([value, []]);
  });

  test("needs the letters, capitals and digits of a generated password where it is short", () => {
    expect(found("password: §", "kX7mQ2vT")).toEqual(["low true"]);
    expect(found("password: §", "kx7mq2vt")).toEqual([]);
    expect(found("password: §", "kX7mQ2v")).toEqual([]);
  });

  test("gives way to a vendor's key, and to what a vendor's format knows as no key", () => {
    const pattern = /(?<secret>acme_[A-Za-z0-9]{24})/g;
    const text = Buffer.from(`API_KEY=acme_${mixedText(24)}`);
    const ids = (...catalogue: readonly Provider[]) =>
      createScanner(catalogue)
        .scan("", text)
        .matches.map(({ formatId }) => formatId);
    expect(ids(generic)).toEqual(["generic-secret"]);
    expect(ids(generic, provider({ pattern }))).toEqual(["acme-key"]);
    expect(ids(generic, provider({ pattern, isGenuine: () => false }))).toEqual([]);
  });
});
