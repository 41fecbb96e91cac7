import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner(catalogue);

test("a random value under the name of a secret is found, a hash in a lock file is not", () => {
  // Letters and digits in turns: what chance puts into long rows of one kind is passed over.
  const value = Array.from({ length: 10 }, () => randomText(2, "abcdef") + randomText(2, "0123456789"));
  const text = `  jsonwebtoken: ${value.join("")}\n`;
  expect(found("config.yaml", text)).toBe(1);
  expect(found("Podfile.lock", text)).toBe(0);
});

test("an address of a chain and an encrypted value are no secrets, whatever their names", () => {
  expect(found("a.ts", `const TOKEN = "0x${randomText(40, alphabets.hex)}";\n`)).toBe(0);
  expect(found("a.yaml", `  dbPassword: AgB${randomText(400, alphabets.base64)}\n`)).toBe(0);
});

test("a value whose end is left out is a mask, as those of Rekey are", () => {
  const kinds = ["bcdfghjkmnpqrstvwxz", "BCDFGHJKMNPQRSTVWXZ", "23456789"];
  const value = [...kinds, ...kinds, ...kinds, ...kinds, ...kinds, ...kinds]
    .map((kind) => randomText(1, kind))
    .join("");
  const foundWith = (rest: string) => found("a.txt", `password = ${value}${rest}\n`);
  expect(["…", "… was found", "[...]", "[…]"].map(foundWith)).toEqual([0, 0, 0, 0]);
  expect(["", " …", "\n..."].map(foundWith)).toEqual([1, 1, 1]);
});

test("drawn letters in the cell before are no name, even if they end like one", () => {
  const drawn = `q7R${randomText(14, alphabets.alphanumeric)}x4Z`;
  const rowOf = (before: string) => `<tr><td>${before}</td><td>${drawn}</td></tr>`;
  expect(found("a.html", rowOf("ShopPsk"))).toBe(1);
  expect(found("a.html", rowOf(`k9Q${randomText(14, alphabets.alphanumeric)}Psk`))).toBe(0);
});

test.each([
  ["a program's own token", (value: string) => `class Shop:\n    _token = "${value}"\n`, 36],
  ["one in hexadecimal digits", () => `_token = "${alternatingHex(40)}"\n`, 40],
  [
    "a key behind a hash in the same row",
    (value: string) => `7,$2y$10$${randomText(53)},token=${value}\n`,
    32,
  ],
  ["a token beside that of a page", (value: string) => `${beacon()}<script>apiKey="${value}"</script>\n`, 32],
])("%s is found", (_, write, length) => {
  expect(found("a.txt", write(alternating(length)))).toBe(1);
});

test.each([
  ["signingkey", "[user]\n\tsigningkey = §\n", 0],
  ["signingKey", '"jwt": {\n  "signingKey": "§"\n', 1],
])("what git signs with is no secret, but %s in %j", (_, text, count) => {
  expect(found("a.txt", text.replace("§", alternatingHex(40).toUpperCase()))).toBe(count);
});

test.each([
  ["a file", "name.tar.gz", 0],
  ["a person", "ann@acme.io", 1],
  ["a host", "shop.acme.com", 1],
])("a hash in a list is one beside the name of %s", (_, name, count) => {
  expect(found("a.txt", `API_KEY:\n${alternatingHex(32)}\t${name}\n`)).toBe(count);
});

test.each([
  ["encrypted by Maven", "<password>{§}</password>", () => `${alternating(40)}dX7=`, 0],
  ["as it is", "<password>§</password>", () => `${alternating(40)}dX7=`, 1],
  ["in braces, of no whole blocks", "<password>{§}</password>", () => alternating(44), 1],
  ["encrypted by Jenkins", "<apiToken>{§}</apiToken>", () => `AQAAABAAAAAQ${alternating(40)}dX7=`, 0],
])("a password in XML %s", (_, text, value, count) => {
  expect(found("settings.xml", text.replace("§", value()))).toBe(count);
});

test("what people choose as a key may begin as those of services do", () => {
  const chosen = Array.from({ length: 5 }, () => `LITELLM_MASTER_KEY=${"sk" + "-"}${alternating(16)}\n`);
  // One in a hundred could be no drawn one.
  expect(found("litellm.env", chosen.join(""))).toBeGreaterThan(2);
});

test.each([["xox" + "b-"], ["gh" + "p_"], ["sk" + "-proj-"], ["hf" + "_"]])(
  "what begins with %s and ends soon shows a key",
  (prefix) => {
    expect(found("a.log", `token=${prefix}${alternating(8)} was revoked\n`)).toBe(0);
    expect(found("a.log", `token=${alternating(40)} was revoked\n`)).toBe(1);
  },
);

test("what every token of a registry begins with is none", () => {
  const first = `pypi-${Buffer.from("\x02\x01\x08pypi.org").toString("base64").slice(0, 15)}`;
  expect(found("rules.go", `pypiToken := "${first}" + drawn(80)\n`)).toBe(0);
  expect(found("rules.go", `pypiToken := "${first}${alternating(8)}"\n`)).toBe(1);
});

test.each([
  ["the body of a mail", "\n\n", 0],
  ["the next lines of a setting", "\n", 1],
])("a block of base64 below a word for a secret is %s, behind %j", (_, gap, count) => {
  const lines = Array.from({ length: 4 }, () => alternating(76)).join("\n");
  expect(found("a.txt", `Subject: new password${gap}${lines}\n`)).toBe(count);
});

test.each([
  ["a style", '<p class="css-f7pw §">', 0],
  ["a value", "mount --pw §", 1],
])("behind drawn letters that end like a name stands %s: %j", (_, text, count) => {
  expect(found("a.html", text.replace("§", `x${alternating(20)}`))).toBe(count);
});

test.each([["–"], ["—"], ["-"]])("a value behind a %s is that of what stands before it", (dash) => {
  expect(found("a.md", `* **Token** ${dash} \`${alternating(24)}\`\n`)).toBe(1);
});

test.each([
  ["the name of a role in a contract", "bytes32 public constant ADMIN_KEY = 0x§;", 0],
  ["a key", "ADMIN_KEY = 0x§;", 1],
])("a word of 32 bytes is %s in %j", (_, text, count) => {
  expect(found("a.sol", text.replace("§", alternatingHex(64)))).toBe(count);
});

test("the key of an account of Azure in a setting of Spark is no hash, though its name has a blob in it", () => {
  const key = `${alternating(84)}A1==`;
  const setting = `spark.conf.set("fs.azure.account.key.acme.blob.core.windows.net", "${key}")`;
  expect(found("a.py", setting)).toBe(1);
});

/** Letters and digits in turns: chance makes no long rows of one kind. */
function alternating(length: number): string {
  return Array.from(
    { length: length / 4 },
    () => randomText(2, "bcdfXKQZ") + randomText(2, "0123456789"),
  ).join("");
}

function alternatingHex(length: number): string {
  return Array.from({ length: length / 4 }, () => randomText(2, "abcdef") + randomText(2, "0123456789")).join(
    "",
  );
}

function beacon(): string {
  return `<script data-cf-beacon='{"token": "${alternatingHex(32)}"}'></script>`;
}

function found(path: string, text: string): number {
  return scanner.scan(path, Buffer.from(text)).matches.length;
}

test("what Mailgun draws for a call of a webhook is no secret; the same digits elsewhere are", () => {
  const nonce = `${alternatingHex(48)}a7`;
  const signed = (token: string) =>
    `{ "signature": { "timestamp": "1795348800", "token": "${token}", "signature": "${alternatingHex(64)}" } }`;
  expect(found("hook.json", signed(nonce))).toBe(0);
  expect(found("hook.json", signed(alternatingHex(48)))).toBe(1);
  expect(found("hook.json", `{ "timestamp": "1795348800", "token": "${nonce}" }`)).toBe(1);
});

test("a hash of DES is one where its name says so", () => {
  const value = `q7Rx${alternating(8)}k`;
  expect(found("a.json", `{ "crypted_password": "${value}" }`)).toBe(0);
  expect(found("a.json", `{ "crypted_password": "${value.slice(0, -1)}z" }`)).toBe(1);
  expect(found("a.json", `{ "db_password": "${value}" }`)).toBe(1);
});
