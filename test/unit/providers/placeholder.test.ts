import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { isPlaceholder } from "../../../src/providers/placeholder.ts";

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
];

test.each(placeholders)("%s is a placeholder", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

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

const KEYS = 10_000;
/** Some samples are slow to make, such as private keys; for those fewer must do. */
const MILLISECONDS = 2_000;

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
