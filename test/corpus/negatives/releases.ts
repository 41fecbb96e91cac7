import { bip39Text } from "../../../src/formats/bip39-words.ts";
import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { noun, project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

const PHRASE_WORDS = bip39Text.trim().split(/\s+/);
const RESOURCES = "IAM::AccessKey SecretsManager::Secret ApiGateway::ApiKey MSK::BatchScramSecret".split(" ");
const REQUESTS = "ClientToken ClientRequestToken LockToken ChangeToken IdempotencyToken update_token".split(
  " ",
);
const PASSWORDS = "KEYSTORE_PASSWORD KEY_PASSWORD CERTIFICATE_PASSWORD TRUST_STORE_PASSWORD".split(" ");

/** Base64 as compilers put it into scripts, in which the first letters of keys stand by chance. */
function embedded(dice: Dice, prefix: string): string {
  const part = () => dice.text(dice.number(300, 900), letters.base64);
  return `${part()}/${prefix}${dice.text(dice.number(110, 300))}+${part()}`;
}

/** Numbers in ascending order, mostly zeros, as fonts and tables of characters are. */
function numbers(dice: Dice): string {
  const table = Buffer.alloc(1200);
  for (let at = 0, value = 0x1000; at < table.length; at += 4) {
    table.writeUInt32LE(value, at);
    value += dice.number(1, 40);
  }
  return table.toString("base64");
}

/** What the releases of libraries hold that never had a key. */
export const releaseNegatives: Readonly<Record<string, NegativeWriter>> = {
  "WebAssembly in scripts": (dice) =>
    draft(
      `dist/${noun(dice)}.wasm-base64.js`,
      `const wasm = "${embedded(dice, dice.pick(["EAA", "BSA", "SK", "AKIA"]))}"`,
      `const table = Uint32Array.from(atob("${numbers(dice)}"))`,
    ),
  "changelogs with links": (dice) =>
    draft(
      "CHANGELOG.md",
      dice.many(6, () => {
        const commit = dice.hex(40);
        const host = `https://${dice.pick(["github.com", "gitlab.com"])}/acme/${project(dice)}`;
        const about = dice.pick([
          "undefined secret",
          "base64 encoded secrets",
          "the refresh token",
          "passwords",
        ]);
        return ` - ${sentence(dice)} ${about} ([${commit}](${host}/commit/${commit}))`;
      }),
    ),
  "badges in READMEs": (dice) =>
    draft(
      "README.md",
      `# ${noun(dice)}`,
      `[![codecov](https://codecov.io/gh/acme/${project(dice)}/graph/badge.svg?token=${dice.text(10)})](https://codecov.io/gh/acme)`,
      `[![Build](https://travis-ci.com/acme/${project(dice)}.svg?branch=main&token=${dice.text(20)})](https://travis-ci.com/acme)`,
    ),
  "tokens of requests": (dice) =>
    draft(
      dice.pick(["examples-1.json", "paginators.json"]),
      dice.many(6, () => `      "${dice.pick(REQUESTS)}": "${dice.uuid()}",`),
      `aws wafv2 update-ip-set --lock-token ${dice.uuid()} --client-token ${dice.uuid()}`,
      `"versionToken": "${dice.text(45)}",`,
    ),
  "kinds of resources": (dice) =>
    draft(
      "schemas.py",
      dice.many(8, () => `    "AWS::${dice.pick(RESOURCES)}": "${dice.hex(16)}",`),
    ),
  "lists of words": (dice) => {
    const start = dice.number(0, PHRASE_WORDS.length - 60);
    const words = PHRASE_WORDS.slice(start, start + 60);
    return draft(
      "wordlist.js",
      `// words of a recovery phrase`,
      `var mnemonic = [${words.map((word) => `"${word}"`).join(",")}]`,
    );
  },
  "calls with addresses": (dice) =>
    draft(
      "example.js",
      `const client = new OAuth(`,
      `  "https://api.${noun(dice)}.io/oauth/request_token",`,
      `  "https://api.${noun(dice)}.io/oauth/access_token",`,
      `  CONSUMER_KEY, CONSUMER_SECRET, "1.0", null, "HMAC-SHA1")`,
    ),
  "icons of services": (dice) => {
    const moves = dice.many(
      60,
      () => `${dice.pick([..."cCsS"])}-.${dice.number(100, 999)}.${dice.number(1, 99)}`,
    );
    return draft(
      "index.js",
      `{title:"PayPal",guidelines:"https://www.dropbox.com/sh/${dice.text(15, letters.lowerAlnum)}/AAC${dice.text(22)}/Guides",`,
      `path:"M15.607 4.653 2.38 2.${moves.join("")}z"}`,
    );
  },
  "names of passwords": (dice) =>
    draft(
      dice.pick(["tls.pyi", "options.d.ts", "glue.d.ts"]),
      `private_key_password: ${dice.pick(["Incomplete", "SecretStr", "StrPath"])}`,
      ` * ${dice.sample(PASSWORDS, 3).join(", ")}. These parameters are used to configure TLS.`,
      `type Name = ${dice
        .sample(PASSWORDS, 3)
        .map((name) => `"AZURE_${name}"`)
        .join(" | ")} | "AZURE_ADDITIONALLY_ALLOWED_TENANTS"`,
      `"encryptedKeyPassword": "my_encryptedKeyPassword",`,
      `DATABASE_URL="mysql://root:randompassword@db.${noun(dice)}.io:3306/mydb"`,
    ),
  "cut-off tokens": (dice) =>
    draft(
      "README.md",
      `"PurchaseToken": "${Buffer.from(`{"v":"${dice.number(1, 9)}","c":`).toString("base64")}...",`,
      `"authorizationToken": "${dice.text(9, letters.base64)}...",`,
      `// "jwt=eyJhbGc=" has value "eyJhbGc="`,
    ),
  "assemblies of .NET": (dice) =>
    draft(
      "app.manifest",
      `<assemblyIdentity type="win32" name="Microsoft.VC90.CRT" version="9.0" publicKeyToken="${dice.hex(16)}"></assemblyIdentity>`,
      `"pattern": "^arn:[a-z]*:secretsmanager:[a-z\\\\-0-9]*:[0-9]*:secret:[a-zA-Z0-9\\\\-]*$",`,
    ),
  "words within other values": (dice) =>
    draft(
      "test-oauth.js",
      `var signature = sign('POST', url, { nonce: "${dice.text(20)}" }, "${dice.text(24)}0awS${dice.text(12)}")`,
    ),
};
