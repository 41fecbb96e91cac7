import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { mixedText } from "../../drawn-text.ts";
import { keysIn, newKey } from "./decoded-keys.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const escaped = (text: string) => [...text].map((sign) => `\\x${sign.charCodeAt(0).toString(16)}`).join("");
const secrets = (text: string, path?: string) => keysIn(text, path).map(({ secret }) => secret);
const confidences = (path: string, text: string) =>
  createScanner(catalogue)
    .scan(path, Buffer.from(text))
    .matches.map(({ secret, confidence }) => [secret.reveal("fingerprint"), confidence]);

test("what is encoded three times is found, and no more", () => {
  const key = newKey();
  const thrice = base64(base64(base64(`KEY=${key}`)));
  expect(secrets(`a: ${thrice}`)).toEqual([key]);
  expect(secrets(`a: ${base64(thrice)}`)).toEqual([]);
});

test("encodings within each other", () => {
  const key = newKey();
  const encoded = base64(`{"key":"${key}"}`);
  const half = 4 * Math.floor(encoded.length / 8) + 2;
  expect(secrets(`a = "${encoded.slice(0, half)}" + "${encoded.slice(half)}"`)).toEqual([key]);
  expect(secrets(`a = "${escaped(encoded)}"`)).toEqual([key]);
  expect(secrets(`https://a.io/?state=${encodeURIComponent(encoded)}`)).toEqual([key]);
  expect(secrets(`a = b"${Buffer.from(encodeURIComponent(key)).toString("hex")}"`)).toEqual([key]);
});

test("what a comment between two halves encodes is left out with it", () => {
  const key = newKey();
  const [half, rest] = [key.slice(0, 14), key.slice(14)];
  expect(secrets(`a = "${half}" + // the %41 half\n  "${rest}"`, "a.js")).toEqual([key]);
});

test("a token is put together before its first part is decoded, wherever it was cut", () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: randomText(12), role: "admin" })}`;
  const token = `${head}.${randomText(43, alphabets.base64url)}`;
  const cut = (at: number) => `const accessToken = "${token.slice(0, at)}" + "${token.slice(at)}";`;
  for (const at of [30, 50, 80, token.length - 30])
    expect([at, ...confidences("a.js", cut(at))]).toEqual([at, [token, "high"]]);
});

test("a key is told once, at the place of the groups of digits that say it", () => {
  const key = newKey();
  const text = `one\ntwo: ${base64(`name=mia\nkey=${key}\nmore=1`)}\n`;
  const found = keysIn(text);
  expect(found.map(({ secret }) => secret)).toEqual([key]);
  const written = found[0]?.written ?? "";
  expect(written.length).toBeLessThanOrEqual(4 * Math.ceil(key.length / 3) + 4);
  expect(Buffer.from(written, "base64").toString()).toContain(key);
});

test("a key that stands there letter by letter is not told again for what is encoded around it", () => {
  const key = newKey();
  expect(keysIn(`a %41 "${key}" %42 &amp;`)).toEqual([{ secret: key, written: key, variable: undefined }]);
});

test("the name is read where it stands: before the encoding, or in it", () => {
  const key = newKey();
  expect(keysIn(`ACME_KEY_B64=${base64(key)}`)[0]?.variable).toBe("ACME_KEY_B64");
  expect(keysIn(`env: ${base64(`ACME_KEY=${key}\n`)}`)[0]?.variable).toBe("ACME_KEY");
  expect(keysIn(`const acmeKey = atob("${base64(key)}");`)[0]?.variable).toBe("acmeKey");
});

test.each([
  ["secret.yaml", (text: string) => `kind: Secret\ndata:\n  DB_PASSWORD: ${base64(text)}\n`],
  ["a.js", (text: string) => `const smtpPassword = atob("${base64(text)}");`],
  ["a.py", (text: string) => `db_password = base64.b64decode("${base64(text)}").decode()`],
  [
    "A.java",
    (text: string) => `String dbPassword = new String(Base64.getDecoder().decode("${base64(text)}"));`,
  ],
  ["a.sh", (text: string) => `export DB_PASSWORD=$(echo ${base64(text)} | base64 -d)`],
  ["B.java", (text: string) => `String dbPassword = "${text.slice(0, 9)}"\n  + "${text.slice(9)}";`],
])("%s: a password of no known kind is the decoded one", (path, write) => {
  const password = `${randomText(22, alphabets.alphanumeric)}7k-Q`;
  expect(confidences(path, write(password))).toEqual([[password, "low"]]);
});

test.each([
  ["a random value without a name", () => `a ${base64(randomText(24, alphabets.alphanumeric))}`],
  ["words", () => `password: ${base64("the quick brown fox")}`],
  ["a placeholder", () => `API_KEY: ${base64("your-api-key-goes-here")}`],
  ["bytes that are no text", () => `password: ${base64("\u0000\u0001\u0002\u0003".repeat(9))}`],
  ["strings that are joined by a space", () => `const a = "acme_" + " " + "${randomText(24)}/.1";`],
  ["a variable between literals", () => `const a = "acme_" + id + "${randomText(24)}/.1";`],
  ["arguments side by side", () => `run "acme_" "${randomText(24, alphabets.alphanumeric)}/.1"`],
  ["an empty variable", () => `ACME_KEY=\n${randomText(24, alphabets.alphanumeric)}=1`],
])("nothing is found in %s", (_, write) => {
  expect(keysIn(write(), "run.sh")).toEqual([]);
  expect(confidences("run.sh", write())).toEqual([]);
});

test("a password with what could be an escape in it is taken as it is", () => {
  const password = `${mixedText(12)}%29${mixedText(12)}`;
  expect(confidences(".env", `DB_PASSWORD=${password}\n`)).toEqual([[password, "low"]]);
});
