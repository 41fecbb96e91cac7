import { alphabets, randomText } from "../formats/sample.ts";

/** Random bytes: those of the samples in documentation are mostly letters and digits that one can read. */
export function isSeed(text: string): boolean {
  const bytes = bytesOf(text.replace(/=|%3D/gi, "").toUpperCase());
  const printable = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
  const startsReadable = bytes.subarray(0, 5).every((byte) => byte >= 0x20 && byte < 0x7f);
  return (
    new Set(bytes).size >= 6 && printable < bytes.length * 0.85 && !(startsReadable && bytes.length === 10)
  );
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((character) =>
    alphabets.base32.indexOf(character).toString(2).padStart(5, "0"),
  );
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Of 160 bits; one in a thousand would have no digit, or be readable. */
export function seed(): string {
  const text = randomText(32, alphabets.base32);
  return isSeed(text) && /[2-7]/.test(text) ? text : seed();
}
