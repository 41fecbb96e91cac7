import { derContents } from "../formats/der.ts";

/** What a structure of ASN.1 is, as far as its first bytes tell. */
export type DerKind =
  | "certificate or public key"
  | "encrypted private key"
  | "private key"
  | "signature"
  | "other";

const SEQUENCE = 0x30;
const INTEGER = 0x02;

/** 1.2.840.113549.1.5 and 1.2.840.113549.1.12: encryption with a password (RFC 8018, RFC 7292). */
const PASSWORD_ENCRYPTION = ["2a864886f70d0105", "2a864886f70d010c"];

/** What the whole text is in DER, written in base64 or hexadecimal; undefined when it is no DER or has another length. */
export function derKind(text: string): DerKind | undefined {
  if (text.length < 24) return undefined;
  const isHex = /^30[\da-f]+$/i.test(text);
  if (!isHex && !/^M[\w+/-]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, isHex ? "hex" : "base64");
  const inside = derContents(bytes, 0);
  if (bytes[0] !== SEQUENCE || inside?.end !== bytes.length) return undefined;
  return kindOf(bytes, inside.start);
}

function kindOf(bytes: Buffer, start: number): DerKind {
  const first = derContents(bytes, start);
  if (first === undefined) return "other";
  if (bytes[start] === SEQUENCE) {
    const algorithm = bytes.subarray(first.start + 2, first.start + 10).toString("hex");
    return PASSWORD_ENCRYPTION.includes(algorithm) ? "encrypted private key" : "certificate or public key";
  }
  if (bytes[start] !== INTEGER) return "other";
  // A private key begins with the version of its own form, 0 or 1; a public one with its modulus.
  if (first.end - first.start === 1) return (bytes[first.start] ?? 9) <= 1 ? "private key" : "other";
  const second = derContents(bytes, first.end);
  if (bytes[first.end] !== INTEGER || second?.end !== bytes.length) return "other";
  return second.end - second.start > 8 ? "signature" : "certificate or public key";
}
