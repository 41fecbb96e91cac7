import { isEncrypted } from "./encrypted-values.ts";
import { isPlaceholder } from "./placeholder.ts";
import { isRandom } from "./randomness.ts";
import type { ValueContext } from "./value-context.ts";

/** The first bytes of files, in base64: 24 bits and more, as a random text has them once in 16 million. */
const MAGIC = new RegExp(
  `^(?:${[
    // PNG, JPEG, GIF, TIFF, icons, SVG; what is in RIFF: WebP, sounds.
    String.raw`iVBORw0KGgo|\/9j\/|R0lGOD[dl]|SUkqA|TU0AK|AAABAA|PHN2Zy|UklGR`,
    // Fonts: WOFF, TrueType, OpenType.
    "d09G[MRg]|AAEAAA|T1RUTw",
    // MP3, Ogg, FLAC, AIFF, MP4, Matroska.
    String.raw`SUQz|T2dnUw|ZkxhQw|Rk9STQ|AAAA[GHI][A-Za-z\d]Z0eXA|GkXfo`,
    // PDF, XML, HTML.
    "JVBER|PD94bW|PCFET0|PCFkb2|PGh0bW",
    // Zip, gzip, bzip2, xz, 7-Zip, Zstandard.
    String.raw`UEsDB|UEsFB|H4sI|QlpoO|\/Td6WF|N3q8r|KLUv\/`,
    // WebAssembly, ELF, Windows, Java.
    "AGFzbQ|f0VMR|TVqQ|yv66v",
    // Property lists, SQLite, Arrow, Parquet, HDF5, pickles of Python.
    "YnBsaXN0|U1FMaXRl|QVJST1c|UEFSMQ|iUhERg|gASV",
  ].join("|")})`,
);

/** Shorter or more ordinary beginnings are believed of long texts only: zlib, bitmaps, sounds, Windows programs. */
const LONG_MAGIC = /^(?:eJ[wyz]|eN[opq]|eAF|Qk[0-3]|\/\/[stuv]|TVo)/;
const LONG = 200;

const BASE64 = /^[A-Za-z\d+/_-]+={0,2}$/;
const SOURCE_MAP = /^;*(?:[A-Za-z\d+/]{4,10}[,;]+){4,}[A-Za-z\d+/]{0,12}$/;

/** What draw.io writes before a page, which it deflates (its documentation, "Extract the XML", as remembered in 2026-11). */
const OF_DRAWIO = /<diagram(?:\s[^<>]{0,100})?>\s{0,20}$/;

/** What generators of parsers pack the tables of a lexer into, as Lezer does: longer than any password, of nearly all signs. */
const PACKED = /^[!-~]{150,}$/;
const SIGNS_OF_PACKED = 12;

/** True for files, drawings and tables that were written as text: data URLs, base64 of known files, source maps. */
export function isBinaryData(value: string, { before = "" }: ValueContext = {}): boolean {
  if (/^data:[\w.+/-]*[;,]/.test(value) || SOURCE_MAP.test(value.slice(0, 2_000))) return true;
  if (PACKED.test(value) && signsOf(value).size >= SIGNS_OF_PACKED) return true;
  if (value.length < 24 || !BASE64.test(value.slice(0, 500))) return false;
  return MAGIC.test(value) || OF_DRAWIO.test(before) || (value.length >= LONG && LONG_MAGIC.test(value));
}

/** Those that neither base64 nor addresses have. */
function signsOf(value: string): ReadonlySet<string> {
  return new Set(value.replace(/[\w+/=.:~%&?-]/g, ""));
}

/** Fewer random bytes than these are readable by chance too often. */
const LEAST_BYTES = 12;

/** With the line feed that `echo` puts behind a word; eight random bytes are so once in 200,000. */
const LEAST_BYTES_OF_A_LINE = 8;
const LINE_FEED = 10;

/** True for base64 or hexadecimal of readable text that is not random itself, and for the header of a token. */
export function isEncodedText(value: string): boolean {
  if (PROMPT.test(value)) return Buffer.from(value.replace(PROMPT, ""), "base64").every(isReadable);
  const text = value.slice(0, 2_000);
  if (isTokenHeader(text) || isLoginOfWords(text)) return true;
  if (/^(?:[2-7][\da-f]){12,}$/i.test(text)) return isWritten(Buffer.from(text, "hex"));
  if (!BASE64.test(text)) return false;
  // The beginning of a JSON object, as in a cut-off token, and what was padded, are sure in a few characters.
  if (/^eyJ[\w+/]{3,12}=?$/.test(text) || (text.endsWith("=") && text.length < 16))
    return Buffer.from(text, "base64").every(isReadable);
  if (text.endsWith("=") && text.length < 24) return isReadableText(Buffer.from(text, "base64"));
  return (
    text.length >= 16 && isWritten(Buffer.from(text.slice(0, text.length - (text.length % 4)), "base64"))
  );
}

/** How servers of mail ask for a name and a password (RFC 4954, section 4; RFC 3501, section 6.2.2). */
const PROMPT = /^(?:\+|334) (?=[A-Za-z\d+/]{8,40}={0,2}$)/;

/**
 * `user:pass` of letters alone: eight random bytes are so once in some ten million times. The same with zeros, which SASL
 * has between them (RFC 4616), where digits may be in it, too.
 */
export function isLoginOfWords(text: string): boolean {
  if (!/^[A-Za-z\d+/]{10,60}={0,2}$/.test(text)) return false;
  const login = Buffer.from(text, "base64").toString("latin1");
  return (
    /^(?:[A-Za-z]{2,20}:[A-Za-z]{2,20}|[A-Za-z]{0,20}\0[A-Za-z]{2,20}\0[A-Za-z\d]{2,20})$/.test(login) &&
    !isRandom(login)
  );
}

/** Of a JSON web token, the part that says how it is signed: alone, with words for the rest, or with what nobody signed. */
function isTokenHeader(text: string): boolean {
  const [header = "", payload = "", signature = "", ...others] = text.split(".");
  if (!/^eyJ[\w+/-]{12,}={0,2}$/.test(header) || others.some((part) => part !== "")) return false;
  const isUnsigned = signature === "" && /^(?:eyJ|e30)/.test(payload);
  const isCut = payload === "" || isUnsigned || (signature !== "" && signature.length < SHORTEST_SIGNATURE);
  return (
    isCut &&
    /^\{\s*".{0,1500}"(?:alg|enc|typ)"\s*:|^\{\s*"(?:alg|enc|typ)"\s*:/s.test(
      Buffer.from(header, "base64").toString("latin1"),
    )
  );
}

/** Of HMAC with SHA-256 there are 43 characters; nobody makes up more than a word. */
const SHORTEST_SIGNATURE = 20;

function isWritten(bytes: Buffer): boolean {
  if (bytes.length < (bytes.at(-1) === LINE_FEED ? LEAST_BYTES_OF_A_LINE : LEAST_BYTES)) return false;
  return isReadableText(bytes);
}

/** What is written in base64 and is no secret outside of it is none inside. */
function isReadableText(bytes: Buffer): boolean {
  if (!bytes.every(isReadable)) return false;
  const text = bytes.toString("latin1");
  return !isRandom(text) || isEncrypted(text) || isPlaceholder(text);
}

function isReadable(byte: number): boolean {
  return (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13);
}
