const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** So many letters in the order of the alphabet stand in one of 10^12 random keys. */
const IN_ORDER = 10;
const ALPHABET = new RegExp(
  Array.from({ length: LETTERS.length - IN_ORDER + 1 }, (_, at) => LETTERS.slice(at, at + IN_ORDER)).join(
    "|",
  ),
  "i",
);

/** So many bytes that count up stand in one of 10^15. */
const FEWEST = 8;

/** Hexadecimal digits or base64 of so many bytes. */
const HEX = /[0-9a-f]{16,}/gi;
const BASE64 = /[A-Za-z0-9+/]{11,}/g;

/** True for what counts up: the alphabet in a made-up key, or the bytes of a test vector, `00010203` or `AAECAwQF`. */
export function isCounted(text: string): boolean {
  return ALPHABET.test(text) || hexIn(text).some(countsUp) || base64In(text).some(countsUp);
}

/** Where digits stand before them, bytes may begin at the second one. */
function hexIn(text: string): readonly Buffer[] {
  return (text.match(HEX) ?? []).flatMap((run) => [
    Buffer.from(run, "hex"),
    Buffer.from(run.slice(1), "hex"),
  ]);
}

function base64In(text: string): readonly Buffer[] {
  return (text.match(BASE64) ?? []).map((run) => Buffer.from(run, "base64"));
}

/** True for at least half of the bytes: a signed text may have a number such as 1234567890 in it. */
function countsUp(bytes: Buffer): boolean {
  const enough = Math.max(FEWEST, bytes.length / 2);
  let row = 1;
  for (let at = 1; at < bytes.length && row < enough; at++)
    row = bytes[at] === (bytes[at - 1] ?? 0) + 1 ? row + 1 : 1;
  return row >= enough;
}
