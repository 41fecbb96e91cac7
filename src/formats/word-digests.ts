import { hash } from "node:crypto";

/** What people take for a password where none matters, where a test has to have one, and where an example hashes something. */
const WORDS = [
  "password Password passw0rd pass secret admin administrator root guest demo test test123 user foo bar foobar hello",
  "changeme changeit letmein qwerty welcome master default abc123 1234 12345 123456 12345678 123456789",
  "admin123 password123 Password1 token key example a abc 1 123",
].flatMap((words) => words.split(" "));

/** What examples hash that is more than a word. */
const PHRASES = [
  "hello world",
  "Hello World",
  "Hello, World!",
  "The quick brown fox jumps over the lazy dog",
];

/** So long are they: MD5, SHA-1, SHA-256 and SHA-512, in hexadecimal digits or in base64. */
const FORM =
  /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}|[\w+/]{22}(?:==)?|[\w+/]{27}=?|[\w+/]{43}=?|[\w+/]{86}(?:==)?)$/i;

/** Made when a value first has the form of one, as that takes five milliseconds. */
const KNOWN = new Set<string>();

/** True for the digest of a password that everybody tries first: who has it has nothing. */
export function isDigestOfWord(value: string): boolean {
  if (!FORM.test(value)) return false;
  if (KNOWN.size === 0) for (const digest of digests()) KNOWN.add(digest);
  return KNOWN.has(value.replace(/=+$/, "")) || KNOWN.has(value.toLowerCase());
}

/** Of each word in hexadecimal digits, and in base64 without its padding. */
function digests(): readonly string[] {
  return [...WORDS, ...PHRASES].flatMap((word) =>
    ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) => {
      const digest = hash(algorithm, word, "base64");
      return [Buffer.from(digest, "base64").toString("hex"), digest.replace(/=+$/, "")];
    }),
  );
}
