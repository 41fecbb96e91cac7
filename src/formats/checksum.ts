import { crc32 } from "node:zlib";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A whole number in base 62 (digits, then capitals, then small letters), padded with zeros to the width. */
export function base62(value: number, width: number): string {
  let rest = value;
  let text = "";
  while (rest > 0) {
    text = BASE62.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(width, "0");
}

/** The CRC-32 of a text as six characters in base 62: the tail of several providers' keys. */
export function crc32Base62(text: string): string {
  return base62(crc32(text), 6);
}

/** The CRC-32 of a text as seven characters in base 36. */
export function crc32Base36(text: string): string {
  return crc32(text).toString(36).padStart(7, "0");
}
