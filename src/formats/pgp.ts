/**
 * Packets of OpenPGP, as far as they say whether somebody needs a passphrase. Sources: RFC 9580, sections 4.2, 5.5 and 9.1;
 * RFC 4880, section 5.5.3; doc/DETAILS of GnuPG on `gnu-dummy`; as remembered in 2026-11.
 */

const SECRET_KEY = 5;
const SECRET_SUBKEY = 7;

/** The numbers of the public half, in MPIs, by algorithm: RSA, ElGamal, DSA. */
const NUMBERS: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4 };

/** An object identifier, a point and, for ECDH, what a key is derived with: ECDH, ECDSA, EdDSA. */
const ON_CURVE = { ecdh: 18, ecdsa: 19, eddsa: 22 } as const;

/** The public half of X25519, X448, Ed25519 and Ed448, in bytes. */
const FIXED: Readonly<Record<number, number>> = { 25: 32, 26: 56, 27: 32, 28: 57 };

/**
 * True where all secret keys among these packets are encrypted. What cannot be read to its end, or in another way than is
 * known here, may be a plain one.
 */
export function isEncryptedPgp(bytes: Buffer): boolean {
  let encrypted = 0;
  for (let at = 0; at < bytes.length; ) {
    const packet = packetAt(bytes, at);
    if (packet === undefined || packet.end > bytes.length) return false;
    if (packet.tag === SECRET_KEY || packet.tag === SECRET_SUBKEY) {
      const kept = protection(bytes.subarray(packet.start, packet.end));
      if (kept === "plain") return false;
      if (kept === "encrypted") encrypted++;
    }
    at = packet.end;
  }
  return encrypted > 0;
}

interface Packet {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Undefined where its length is not told at its beginning. */
function packetAt(bytes: Buffer, at: number): Packet | undefined {
  const head = bytes[at] ?? 0;
  if ((head & 0x80) === 0) return undefined;
  const isNew = (head & 0x40) !== 0;
  const length = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
  if (length === undefined) return undefined;
  const start = at + 1 + length.octets;
  return { tag: isNew ? head & 0x3f : (head >> 2) & 0x0f, start, end: start + length.value };
}

interface Length {
  readonly octets: number;
  readonly value: number;
}

function newLength(bytes: Buffer, at: number): Length | undefined {
  const first = bytes[at] ?? 0;
  if (first < 192) return { octets: 1, value: first };
  if (first < 224) return { octets: 2, value: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192 };
  return first === 255 ? { octets: 5, value: numberAt(bytes, at + 1, 4) } : undefined;
}

function oldLength(bytes: Buffer, at: number, kind: number): Length | undefined {
  const octets = [1, 2, 4][kind];
  return octets === undefined ? undefined : { octets, value: numberAt(bytes, at, octets) };
}

/** What a byte says that is not there is zero: a packet beyond the end is told by its end. */
function numberAt(bytes: Buffer, at: number, octets: number): number {
  let number = 0;
  for (let index = 0; index < octets; index++) number = number * 256 + (bytes[at + index] ?? 0);
  return number;
}

/** How the secret half is kept: in a `stub`, there is none. What is unknown counts as plain. */
function protection(body: Buffer): "plain" | "encrypted" | "stub" {
  const usage = publicEnd(body);
  const octet = usage === undefined ? undefined : body[usage];
  if (usage === undefined || octet === undefined || octet === 0) return "plain";
  // 253 to 255: how a passphrase becomes a key follows. Up to 13, the cipher itself, whose key is a sum of the passphrase.
  if (octet < 253) return octet <= 13 ? "encrypted" : "plain";
  return octet !== 253 && body.toString("latin1", usage + 4, usage + 7) === "GNU" ? "stub" : "encrypted";
}

/** Where the public half ends. */
function publicEnd(body: Buffer): number | undefined {
  const version = body[0] ?? 0;
  if (version === 6) return 10 + numberAt(body, 6, 4);
  if (version === 4) return algorithmEnd(body, 5);
  return version === 3 ? algorithmEnd(body, 7) : undefined;
}

function algorithmEnd(body: Buffer, at: number): number | undefined {
  const algorithm = body[at] ?? 0;
  const fixed = FIXED[algorithm];
  if (fixed !== undefined) return at + 1 + fixed;
  const numbers = NUMBERS[algorithm];
  if (numbers !== undefined) return numbersEnd(body, at + 1, numbers);
  const { ecdh, ecdsa, eddsa } = ON_CURVE;
  if (algorithm !== ecdh && algorithm !== ecdsa && algorithm !== eddsa) return undefined;
  const point = numbersEnd(body, at + 2 + (body[at + 1] ?? 0), 1);
  return algorithm === ecdh ? point + 1 + (body[point] ?? 0) : point;
}

/** Numbers of several bytes, each behind its length in bits. */
function numbersEnd(body: Buffer, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at += 2 + Math.ceil(numberAt(body, at, 2) / 8);
  return at;
}
