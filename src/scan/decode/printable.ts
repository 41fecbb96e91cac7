import { isUtf8 } from "node:buffer";
import { bytesOf } from "../texts/byte-kinds.ts";

/** By byte: what a text has. Tabs, line feeds and returns, and ASCII that can be seen. */
const PRINTABLE = bytesOf(/[\t\n\r -~]/);

/** Of a text, so many bytes may be something else: an escape, a mark at its beginning. */
const LEAST_SHARE = 0.95;

/** True for a byte that a text in ASCII has. */
export function isPrintable(byte: number): boolean {
  return PRINTABLE[byte] === 1;
}

/** True for UTF-8 with few control characters, and for ASCII with a zero after each character. */
export function isText(bytes: Uint8Array): boolean {
  return isWide(bytes) || (share(bytes, (byte) => byte > 0x7f || isPrintable(byte)) && isUtf8(bytes));
}

/** UTF-16 in little-endian order, as PowerShell has it in base64. */
function isWide(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || bytes[1] !== 0) return false;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] !== 0 || !isPrintable(bytes[at] ?? 0)) return false;
  }
  return true;
}

function share(bytes: Uint8Array, isGood: (byte: number) => boolean): boolean {
  let good = 0;
  for (const byte of bytes) if (isGood(byte)) good++;
  return good >= bytes.length * LEAST_SHARE;
}
