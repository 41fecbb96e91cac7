import { crc32 } from "node:zlib";
import { type Dice, letters } from "../dice.ts";
import { noun } from "../words.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A CRC-32 as six digits of base 62, the way of GitHub and npm. */
export function crcBase62(text: string): string {
  return inBase(crc32(text), BASE62).padStart(6, "0");
}

/** A CRC-32 in hexadecimal, the way of Coolify and Grafana. */
export function crcHex(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

function inBase(value: number, digits: string): string {
  const rest = Math.floor(value / digits.length);
  return (rest === 0 ? "" : inBase(rest, digits)) + digits.charAt(value % digits.length);
}

/** Base64url of JSON. */
function base64Json(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A JSON Web Token, well-formed but signed by nobody. */
export function jwt(dice: Dice, payload: object = {}): string {
  const claims = {
    sub: dice.uuid(),
    name: noun(dice),
    ...payload,
    iat: dice.number(1_700_000_000, 1_790_000_000),
    exp: dice.number(1_900_000_000, 2_000_000_000),
  };
  return `${base64Json({ alg: "HS256", typ: "JWT" })}.${base64Json(claims)}.${dice.bytes(32).toString("base64url")}`;
}

/** A password as people and generators make them; safe to write without escapes. */
export function password(dice: Dice): string {
  const symbols = "!@%^*-_+=?.~";
  return dice.pick([
    () =>
      `${dice.text(1, letters.letters)}${dice.text(dice.number(11, 23), letters.alnum + symbols)}${dice.text(1)}`,
    () => dice.text(dice.number(14, 28)),
    () => `${dice.text(5)}${dice.pick([...symbols])}${dice.text(6)}${dice.pick([...symbols])}${dice.text(4)}`,
  ])();
}

/** A password as generators make them that know all signs, and as they make salts, with a space now and then. */
export function signsPassword(dice: Dice): string {
  const brackets = "&()<>{}[]|;:,";
  return dice.pick([
    () => dice.text(dice.number(16, 32), `${letters.alnum}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`),
    () => dice.text(dice.number(16, 24), `${letters.alnum}!@#$%&*()-_=+[]{}<>:?`),
    () => `${dice.text(dice.number(0, 7))}${dice.pick([...brackets])}${dice.text(dice.number(12, 18))}`,
    () => dice.text(64, `${letters.alnum}!@#$%^&*()-_ []{}<>~+=,.;:/?|`).replaceAll(/^ | $/g, "q"),
  ])();
}

/** A password that may stand in a line of settings as it is, with a sign that ends a value elsewhere. */
export function plainPassword(dice: Dice): string {
  const rest = `${letters.alnum}!@$%^&*()-_=+[]{}<>~,.;:/?|`;
  return `${dice.text(dice.number(2, 7))}${dice.pick([..."&()[]{}<>,;:|"])}${dice.text(dice.number(12, 24), rest)}`;
}

/** A password that may stand in a URL as it is. */
export function urlPassword(dice: Dice): string {
  return dice
    .text(dice.number(12, 26), `${letters.alnum}${dice.chance(0.4) ? "-_.~!*" : ""}`)
    .replace(/^\W|\W$/g, "q");
}

/** An armored key: `RSA`, `EC`, nothing (PKCS #8), `OPENSSH`, `PGP`, `ENCRYPTED`. */
export function pem(dice: Dice, kind: "RSA" | "EC" | "" | "OPENSSH" | "PGP" | "ENCRYPTED" | "DSA"): string {
  const label = `${kind === "" ? "" : `${kind} `}PRIVATE ${"KEY"}${kind === "PGP" ? " BLOCK" : ""}`;
  const body = BODIES[kind](dice).toString("base64");
  const width = kind === "OPENSSH" ? 70 : 64;
  const lines = body.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  const extra = kind === "PGP" ? ["", ...lines, `=${dice.text(4)}`] : lines;
  return [`-----BEGIN ${label}-----`, ...extra, `-----END ${label}-----`].join("\n");
}

const BODIES = {
  RSA: (dice) => rsa(dice),
  DSA: (dice) =>
    sequence(integer(Buffer.of(0)), ...[129, 21, 129, 129, 20].map((size) => integer(positive(dice, size)))),
  EC: (dice) => sequence(integer(Buffer.of(1)), tagged(0x04, dice.bytes(32)), tagged(0xa0, P256)),
  "": (dice) =>
    sequence(
      integer(Buffer.of(0)),
      sequence(RSA_ENCRYPTION, tagged(0x05, Buffer.of())),
      tagged(0x04, rsa(dice)),
    ),
  ENCRYPTED: (dice) =>
    sequence(sequence(PBES2, sequence(tagged(0x04, dice.bytes(8)))), tagged(0x04, dice.bytes(1232))),
  OPENSSH: (dice) => openSsh(dice),
  PGP: (dice) => Buffer.concat([Buffer.of(0x95, 0x03, 0xbe, 0x04), dice.bytes(960)]),
} satisfies Readonly<Record<string, (dice: Dice) => Buffer>>;

const P256 = Buffer.from("06082a8648ce3d030107", "hex");
const RSA_ENCRYPTION = Buffer.from("06092a864886f70d010101", "hex");
const PBES2 = Buffer.from("06092a864886f70d01050d", "hex");

function rsa(dice: Dice): Buffer {
  const sizes = [257, 256, 129, 129, 128, 128, 128];
  const [modulus, ...others] = sizes.map((size) => integer(positive(dice, size)));
  if (modulus === undefined) throw new Error("no modulus");
  return sequence(integer(Buffer.of(0)), modulus, integer(Buffer.of(1, 0, 1)), ...others);
}

function positive(dice: Dice, size: number): Buffer {
  const bytes = dice.bytes(size);
  bytes[0] = size % 2 === 1 ? 0 : 0x55;
  if (size % 2 === 1) bytes[1] = 0x99;
  return bytes;
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function sequence(...members: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(members));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), content]);
  if (length < 256) return Buffer.concat([Buffer.of(tag, 0x81, length), content]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content]);
}

function openSsh(dice: Dice): Buffer {
  const publicKey = dice.bytes(32);
  const check = dice.bytes(4);
  const named = Buffer.concat([field("ssh-ed25519"), field(publicKey)]);
  const secret = Buffer.concat([
    check,
    check,
    named,
    field(Buffer.concat([dice.bytes(32), publicKey])),
    field("me@acme"),
  ]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, (8 - (secret.length % 8)) % 8));
  return Buffer.concat([
    Buffer.from("openssh-key-v1\0"),
    field("none"),
    field("none"),
    field(""),
    Buffer.of(0, 0, 0, 1),
    field(named),
    field(Buffer.concat([secret, padding])),
  ]);
}

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
