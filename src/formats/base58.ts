import { createHash } from "node:crypto";
import { alphabets } from "./sample.ts";

const DIGITS = new Map(Array.from(alphabets.base58, (character, digit) => [character, digit]));

/** What nine digits can be is a safe integer; steps of large ones are what takes time. */
const NINE_DIGITS = 58 ** 9;

/** The bytes of a text in base 58; undefined where it holds another character. */
export function fromBase58(text: string): Buffer | undefined {
  let value = 0n;
  let [part, scale] = [0, 1];
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    [part, scale] = [part * 58 + digit, scale * 58];
    if (scale === NINE_DIGITS) {
      value = value * BigInt(scale) + BigInt(part);
      [part, scale] = [0, 1];
    }
  }
  value = value * BigInt(scale) + BigInt(part);
  const hex = value === 0n ? "" : value.toString(16);
  const zeros = text.length - text.replace(/^1+/, "").length;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex")]);
}

/** Bytes as text in base 58. */
export function toBase58(bytes: Buffer): string {
  let value = bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  while (value > 0n) {
    text = alphabets.base58.charAt(Number(value % 58n)) + text;
    value /= 58n;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** What Base58Check holds, without its checksum; undefined where the checksum is wrong. */
export function fromBase58Check(text: string): Buffer | undefined {
  const bytes = fromBase58(text);
  if (bytes === undefined || bytes.length < 5) return undefined;
  const payload = bytes.subarray(0, -4);
  return checksum(payload).equals(bytes.subarray(-4)) ? payload : undefined;
}

/** Bytes with their checksum, in base 58. */
export function toBase58Check(payload: Buffer): string {
  return toBase58(Buffer.concat([payload, checksum(payload)]));
}

/** The first four bytes of SHA-256 applied twice. */
function checksum(payload: Buffer): Buffer {
  const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
  return hash(hash(payload)).subarray(0, 4);
}
