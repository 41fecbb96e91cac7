/** By byte: 1 for the characters that a pattern is true of, each by itself. */
export function bytesOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(pattern.test(String.fromCharCode(byte))));
}

/** True for a letter of ASCII. */
export function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** True for a digit. */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** True for either. */
export function isAlphanumeric(byte: number): boolean {
  return isLetter(byte) || isDigit(byte);
}
