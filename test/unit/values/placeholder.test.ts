import { createHash, createHmac } from "node:crypto";
import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { isPlaceholder } from "../../../src/values/placeholder.ts";
import { Chance } from "../chance.ts";

const LETTERS = "AbCdEfGhIjKlMnOpQrStUvWxYz";

/** What people write where a key would stand; built here so that nothing key-shaped stands in this file. */
const placeholders = [
  `hf_${"x".repeat(34)}`,
  `hf_${"X".repeat(34)}`,
  `hf_${"x".repeat(40)}`,
  `hf_${"xX".repeat(17)}`,
  `hf_${LETTERS}${"1234567890"}${LETTERS.slice(0, 8)}`,
  `hf_${LETTERS}${"12345678"}`,
  `hf_${"a1b2c3d4e5f6g7h8i9j0".repeat(2).slice(0, 34)}`,
  "hf_YOUR_NEW_TOKEN_HERE",
  "hf_[YOUR_NEW_TOKEN_HERE]",
  "your_new_key_here",
  "your_new_token_here",
  "your-huggingface-api-key-here",
  "your-coolify-api-token",
  `r8_${"x".repeat(36)}`,
  `r8_${"x".repeat(37)}`,
  `gsk_${"0".repeat(52)}`,
  `gsk_${"1234567890".repeat(6).slice(0, 52)}`,
  `gsk_${"YourGroqKey"}${randomText(20)}${"x".repeat(21)}`,
  `00000000-0000-4000-8000-000000000000:${"0".repeat(32)}`,
  `12345678-1234-4234-8234-123456789012:${"0123456789abcdef".repeat(2)}`,
  `sk-proj-${"ExampleKey"}${randomText(20)}`,
  `AKIA${randomText(9, alphabets.upperAlphanumeric)}EXAMPLE`,
  `sk_live_${"REDACTED"}`,
  "<INSERT KEY>",
  `${"changeme".repeat(2)}`,
  `token-${"*".repeat(12)}`,
  `sk_${"not-a-real-key"}`,
  "votre-cle-api",
  "tu_clave_aqui",
  "dein-api-key",
  "sua_chave_aqui",
  "hier-einfuegen",
  "remplacez_par_la_cle",
  "replace-with-key",
  "fake_token_123",
  "dummy-secret",
  "sampleKey1",
  "token_goes_here",
  "enter-your-key",
  `key_${"qwertyuiop"}`,
  `hf_${"deadbeef".repeat(4)}`,
  `sk_${"abc123".repeat(5)}`,
  `gsk_${"a7Kq9Zx".repeat(7)}`,
  `ghp_${"0f9e8d7c6b5a4".repeat(3)}`,
  // A list of digits behind words that are nearly as long as it.
  `github_pat_${"1234567890"}ab`,
  // What a log leaves of a key.
  `sk-...${"IQxX"}`,
  "<api-token>",
  "<API_TOKEN>",
  "[your token]",
  "{{ api_token }}",
  `\${API_TOKEN}`,
  "%API_TOKEN%",
  `sk-${"\u2022".repeat(8)}`,
  `sk-abc${"\u2026"}xyz`,
  // The same, read byte by byte.
  latin1(`${"\u2022".repeat(6)}`),
  latin1(`J7q#7cYl${"\u2026"}`),
  "SG.U****BWsG",
  `https://api.acme.io/hooks/${"0".repeat(24)}`,
  `https://api.acme.io/hooks/${"abcdef1234567890".repeat(2)}`,
  `***${"REMOVED"}***`,
  "(sensitive",
  `${"_".repeat(20)}`,
  `${"#".repeat(20)}`,
  `${"123E4567"}-E89B-12D3-A456-426614174000`,
  uuidOf("scalewesshbouyaa"),
  `hf_${randomText(28)}${"x".repeat(6)}`,
  `AKIA${randomText(10, alphabets.upperAlphanumeric)}${"X".repeat(6)}`,
];

test.each(placeholders)("%s is a placeholder", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([0, 1, 0x20, 0x80])("bytes that count up from %i are a placeholder", (first) => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => first + index));
  const texts = [bytes.toString("hex"), bytes.toString("hex").toUpperCase(), bytes.toString("base64")];
  for (const text of texts) expect([text, `acme-${text}`].map(isPlaceholder)).toEqual([true, true]);
});

test("the alphabet in a key makes a placeholder of it", () => {
  expect(isPlaceholder(`sk_${randomText(30)}-ghijklmnopq-${randomText(30)}`)).toBe(true);
});

test("a UUID that does not only spell something is no placeholder", () => {
  expect(isPlaceholder(uuidOf("scalewesshbouyAa"))).toBe(false);
  expect(isPlaceholder(uuidOf("scalewesshbouya1"))).toBe(false);
});

/** The UUID whose bytes are these letters. */
function uuidOf(text: string): string {
  return Buffer.from(text)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

test("a few equal characters in a row make no placeholder", () => {
  for (const run of ["xxxx", "0000", "abcd", "1234"]) {
    expect(isPlaceholder(`hf_${randomText(15)}${run}${randomText(15)}`)).toBe(false);
  }
});

test("the words count in no key that merely holds their letters", () => {
  expect(isPlaceholder(`gsk_${randomText(20)}Your${randomText(20)}Test`)).toBe(false);
});

test("nothing is a key, but neither a placeholder", () => {
  expect(isPlaceholder("")).toBe(false);
});

test("a published key is one, and nothing that differs from it is", () => {
  // Made again from the contents that jwt.io shows at first, and the secret that it names.
  const head = [
    { alg: "HS256", typ: "JWT" },
    { sub: "1234567890", name: "John Doe", iat: 1516239022 },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signed = (secret: string) =>
    `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
  expect(isPlaceholder(signed(["your", "256", "bit", "secret"].join("-")))).toBe(true);
  expect(isPlaceholder(signed(randomText(32)))).toBe(false);
  // In the rules that come with gitleaks.
  const ofGoogle = ["AIza", "SyAnLA7N", "feLquW1t", "JFpx_eQC", "xoX-oo6Y", "yIs"];
  expect([ofGoogle, ofGoogle.toReversed()].map((parts) => isPlaceholder(parts.join("")))).toEqual([
    true,
    false,
  ]);
  // Of each new project of Unity.
  const ofUnity = ["F69AzBla", "x3CF3EDN", "hm3soLBP", "h71Yexui"];
  expect([ofUnity, ofUnity.toReversed()].map((parts) => isPlaceholder(parts.join("")))).toEqual([
    true,
    false,
  ]);
  const ofWord = ["md5", "sha1", "sha256"].map((way) => createHash(way).update("secret").digest("hex"));
  expect(ofWord.map(isPlaceholder)).toEqual([true, true, true]);
  const ofNothing = createHash("sha256").digest("hex");
  expect([ofNothing, `0x${ofNothing}`, `1x${ofNothing}`].map(isPlaceholder)).toEqual([true, true, false]);
});

const drawn = [
  ["hexadecimal", alphabets.hex, 64],
  ["base32", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32],
  ["lower-case", alphabets.lowerAlphanumeric, 40],
  ["alphanumeric", alphabets.alphanumeric, 100],
  ["base64url", alphabets.base64url, 100],
  ["printable", Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join(""), 32],
] as const;

test.each(drawn)("no random %s key is called a placeholder", (_, alphabet, length) => {
  const chance = new Chance(61);
  const text = chance.text(120_000 + length, alphabet);
  const mistaken: string[] = [];
  // Keys that overlap are as good as others, for each has what the others do not have.
  for (let start = 0; start < 120_000; start += 4) {
    const key = text.slice(start, start + length);
    if (isPlaceholder(key)) mistaken.push(key);
  }
  expect(mistaken).toEqual([]);
});

const KEYS = 20;
/** Some samples are slow to make, such as private keys; for those fewer must do. */
const MILLISECONDS = 100;

const formats = catalogue.flatMap((provider) => provider.formats);

test.each(formats)("no random $id is called a placeholder", (format) => {
  const mistaken: number[] = [];
  const deadline = performance.now() + MILLISECONDS;
  for (let made = 0; made < KEYS && performance.now() < deadline; ) {
    for (const { secret } of format.samples.match()) {
      if (isPlaceholder(secret)) mistaken.push(made);
      made++;
    }
  }
  expect(mistaken).toEqual([]);
});

function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}
