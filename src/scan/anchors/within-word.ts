import { isLetter } from "../texts/byte-kinds.ts";

/**
 * A letter before a short word makes another word of it, but for the first capital of `myDdKey`, the `n` of `\nfal_key` and
 * the options `-Dsonar.token` and `-PsonarToken`.
 */
export function isWithinWord(bytes: Uint8Array, position: number): boolean {
  const before = bytes[position - 1] ?? 0;
  const first = bytes[position] ?? 0;
  return (
    isLetter(before) &&
    !(isCapital(first) && !isCapital(before)) &&
    !isEscape(bytes, position - 2) &&
    !isOption(bytes, position - 2)
  );
}

/** True for the options of Java, Maven and Gradle that set a property, right before its name. */
function isOption(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === HYPHEN && PROPERTY.has(bytes[position + 1] ?? 0);
}

const HYPHEN = 0x2d;
const PROPERTY: ReadonlySet<number> = new Set(Buffer.from("DP"));

/** True for the escape of a line end or a tab, as it stands in texts of JSON. */
function isEscape(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === BACKSLASH && ESCAPED.has(bytes[position + 1] ?? 0);
}

const BACKSLASH = 0x5c;
const ESCAPED: ReadonlySet<number> = new Set(Buffer.from("nrt"));

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
