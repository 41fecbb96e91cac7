import { isLetter } from "../texts/byte-kinds.ts";

/** A letter before a short word makes another word of it, but for the first capital of `myDdKey`. */
export function isWithinWord(bytes: Uint8Array, position: number): boolean {
  const before = bytes[position - 1] ?? 0;
  const first = bytes[position] ?? 0;
  return isLetter(before) && !(isCapital(first) && !isCapital(before));
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
