import { derContents } from "./der.ts";
import { isEncryptedPgp } from "./pgp.ts";

const BLOCK =
  /-----BEGIN (?<label>[A-Za-z0-9 ]*PRIVATE KEY(?: BLOCK)?)-----(?<body>(?:[^-]|-(?!-))*)-----END/;

/** What a legacy encrypted key needs to be read; other headers (Version, Comment) say nothing of the key. */
const HEADER = /^(?<name>[A-Za-z][A-Za-z-]*): /;
const KEPT_HEADER = /^(?:Proc-Type|DEK-Info): /;

/**
 * One form for a key, whether it stands in a file with CRLF, indented in YAML, with \n in JSON, in quotes line
 * by line, behind comment signs, or in base64 as a whole: the heading, 64 characters a line, the ending.
 */
export function normalizedPem(secret: string): string {
  const text = secret.startsWith("LS0t") ? Buffer.from(secret, "base64").toString("latin1") : secret;
  const { label, body } = BLOCK.exec(text)?.groups ?? {};
  if (label === undefined || body === undefined) return secret;
  const lines = withoutSigns(unescaped(body).split("\n")).map(undecorated);
  const headers = lines.filter((line) => KEPT_HEADER.test(line));
  // The line that begins with "=" is PGP's checksum.
  const data = lines.filter((line) => !HEADER.test(line) && !/^=[\w+/]{4}$/.test(line)).join("");
  const rows = data.replace(/\s/g, "").match(/.{1,64}/g) ?? [];
  const head = headers.length > 0 ? [...headers, ""] : [];
  return [`-----BEGIN ${label}-----`, ...head, ...rows, `-----END ${label}-----`].join("\n");
}

function unescaped(body: string): string {
  return body
    .replace(/\\+u00(?<code>2b|2f|3d)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+[nr]|\r\n?/g, "\n")
    .replaceAll("\\/", "/");
}

/**
 * In a diff, each line that is new begins with a plus, and in a log with the time or with who wrote it (`web-1  | `); and so
 * does the ending.
 */
function withoutSigns(lines: readonly string[]): readonly string[] {
  const [first = "", ...rest] = lines;
  const sign = rest.at(-1) ?? "";
  if (!/^\+$|\d\d:\d\d|\| ?$/.test(sign)) return lines;
  const isSigned = rest.every((line) => formOf(line.slice(0, sign.length)) === formOf(sign));
  return isSigned ? [first, ...rest.map((line) => line.slice(sign.length))] : lines;
}

/** Times differ in their digits; what is behind them is not kept in an empty line. */
function formOf(sign: string): string {
  return sign.replace(/\d/g, "0").trimEnd();
}

/** Without the signs that join quoted lines, indentation, comment signs and quotes. */
function undecorated(line: string): string {
  return line
    .replace(/["'`][\s,;+.)\\]*$|[\s\\]+$/, "")
    .replace(/^\s*(?:(?:\/\/|[#*>;|])(?:\s+|$))?["'`]?/, "");
}

/**
 * The bytes begin as keys of this kind do and are all there, or look drawn at random for long enough: what is left of
 * a damaged key may be enough to rebuild it. "MIIE..." in a document is neither.
 */
export function isGenuinePem(block: string): boolean {
  const [heading = "", ...lines] = block.split("\n");
  const data = lines.slice(lines.indexOf("") + 1, -1).join("");
  if (!/^[A-Za-z0-9+/]{60,}={0,2}$/.test(data)) return false;
  return isWhole(heading, lines, data) || looksDrawn(data);
}

/**
 * True for a key that nobody can use without its passphrase, as its heading says (PKCS #8), or its headers (RFC 1421,
 * 4.6.1.1), or the name of a cipher behind the magic of OpenSSH (PROTOCOL.key, as remembered in 2026-11), or the packets of
 * OpenPGP.
 */
export function isEncryptedPem(block: string): boolean {
  if (block.startsWith("-----BEGIN OPENSSH ")) return hasCipher(block);
  if (block.startsWith("-----BEGIN PGP ")) return isEncryptedPgp(bytesOf(block));
  return block.startsWith("-----BEGIN ENCRYPTED ") || /\nProc-Type: 4,ENCRYPTED\n/.test(block);
}

const MAGIC = "openssh-key-v1\0";

function hasCipher(block: string): boolean {
  const bytes = bytesOf(block).toString("latin1");
  return bytes.startsWith(MAGIC) && !bytes.startsWith("\0\0\0\x04none", MAGIC.length);
}

function bytesOf(block: string): Buffer {
  return Buffer.from(block.split("\n").slice(1, -1).join(""), "base64");
}

function isWhole(heading: string, lines: readonly string[], data: string): boolean {
  const bytes = Buffer.from(data, "base64");
  if (heading.includes("OPENSSH")) return bytes.toString("latin1", 0, 14) === "openssh-key-v1";
  if (heading.includes("PGP")) return isPgpSecretKey(bytes[0] ?? 0);
  // Encrypted in the old way, as the headers say: random bytes in whole blocks.
  if (lines.includes("")) return bytes.length % 8 === 0;
  return heading.includes("PRIVATE KEY") && bytes[0] === 0x30 && derContents(bytes)?.end === bytes.length;
}

/** The packet's tag in its old and its new form is 5; source: RFC 9580, 4.2 and 5. */
function isPgpSecretKey(tag: number): boolean {
  return (tag & 0b1111_1100) === 0b1001_0100 || tag === 0b1100_0101;
}

/** Of 64 characters, 160 random ones have about 59 different ones; a word or an alphabet over and over has fewer. */
function looksDrawn(data: string): boolean {
  const rows = data.match(/.{16}/g) ?? [];
  const isVaried = (row: string) => new Set(row).size >= 9;
  return (
    data.length >= 160 &&
    new Set(data).size >= 48 &&
    new Set(rows).size === rows.length &&
    rows.every(isVaried)
  );
}
