import type { ValueContext } from "./value-context.ts";

/** In digits, or byte by byte as a program escapes those that are no text. */
const HEX =
  /^(?:0x)?(?:[\da-f]{2}){8,128}$|^(?:[\x20-\x5b\x5d-\x7e]{0,8}\\x[\da-f]{2}){4,128}[\x20-\x5b\x5d-\x7e]{0,8}$/i;

/** `KEY = `, and nothing else in its line. */
const KEY = /(?:^|\n)[ \t]{0,8}(?:KEY|Key|K)[ \t]?[=:][ \t]?$/;

/**
 * What an algorithm takes and gives beside a key, each in a line of its own, as NIST and the RFCs list them. An IV alone says
 * nothing: settings have a key and its IV, too, but no text that was encrypted with them.
 */
const OTHERS =
  /^(?:[ \t]{0,4}\r?\n[ \t]{0,8}(?:IV|Nonce)[ \t]?[=:][ \t]?[\da-f]{2,64})?[ \t]{0,4}\r?\n[ \t]{0,8}(?:PLAINTEXT|CIPHERTEXT|PT|CT|AAD|Msg|Input|Data)[ \t]?[=:][ \t]?[\da-f]{2}/i;

/** In one pair of braces with the key, as tests list them in a program: the text, and what was made of it. */
const TEXT = /\b(?:plain_?text|pt|message|msg|data|input)\b["']?\s?[:=]\s?["'](?:0x)?(?:[\da-f]{2}){4}/i;
const RESULT =
  /\b(?:cipher_?text|ct|tag|mac|hmac|digest|sig|signature|expected|okm)\b["']?\s?[:=]\s?["'](?:0x)?(?:[\da-f]{2}){8}/i;

/** What files of vectors are called; other vectors are of numbers. */
const FILE_OF_VECTORS =
  /(?:(?<![a-z])(?:test|sig)|kdf|hmac|aes|ed25519|known.?answer)[^/]{0,20}(?<!pg)vectors?\b|wycheproof|\/(?-i:KAT-\w)|\/tests?\/(?:[^/]{1,30}\/){0,3}vectors?\b|\/vectors?\/[^/]{0,40}(?:test|vectors?)/i;

/** What the key of a vector is called among its other members; a `VECTOR_KEY` of the environment may open a service of that name. */
const NAME_IN_VECTOR = /^(?:.*\.)?(?:(?:kat|vec(?:tor)?)_?[Kk]ey|KAT_?KEY)$/;

/** What opens a service belongs to no vector, whatever stands beside it: there are tests of stores of vectors, too. */
const OPENING = /api|access|auth|client(?:_?secret|\()|pass|token/i;

/** So far before a value its name is looked for where nobody has told it, in characters. */
const NAMED = 40;

/** True for the key of a test vector, which its text and result follow, or stand beside in its braces. */
export function isOfTestVector(value: string, context: ValueContext): boolean {
  const { name = "", before = "", after = "", path = "" } = context;
  if (!HEX.test(value)) return false;
  if (NAME_IN_VECTOR.test(name)) return true;
  if (KEY.test(before) && OTHERS.test(after)) return true;
  if (OPENING.test(name || before.slice(-NAMED))) return false;
  if (FILE_OF_VECTORS.test(path.replaceAll("_", "-"))) return true;
  const opened = /\{[^{}]*$/.exec(before)?.[0];
  if (opened === undefined) return false;
  const around = `${opened} ${/^[^{}]*/.exec(after)?.[0] ?? ""}`;
  return TEXT.test(around) && RESULT.test(around);
}
