import { isAlphanumeric } from "../texts/byte-kinds.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";
import { hexDigit } from "./hex-digit.ts";
import { isPrintable, isText } from "./printable.ts";

/** Base64 and hexadecimal digits, in one pass: the digits of the second are digits of the first. */
export const digits: Decoder = {
  signs: [],
  decode(source) {
    const found: Decoded[] = [];
    let end = 0;
    for (const run of source.survey.runs) {
      if (run.start < end) continue;
      const taken = decoded(source, run);
      if (taken === undefined) continue;
      for (const part of taken.parts) found.push(part);
      end = taken.end;
    }
    return found;
  },
};

/** What is decoded, and where its digits end. Of digits in lines only the breaks are taken out: they are decoded once they stand in one. */
interface Taken {
  readonly parts: readonly Decoded[];
  readonly end: number;
}

/** Shorter runs are words; a key of fifteen characters has twenty digits in base64. */
const SHORTEST = 20;

/** Words before the digits may be written with the same characters: a path, `0x`. */
const STARTS = 4;

function decoded(source: SourceText, run: Span): Taken | undefined {
  let { start } = run;
  for (let tries = 0; tries < STARTS && run.end - start >= SHORTEST; tries++) {
    const hex = hexAt(source.bytes, { start, end: run.end });
    if (hex !== undefined)
      return start > run.start ? taken(removed(prefixAt(source.bytes, start), start), hex) : taken(hex);
    if (beginsText(source.bytes, start)) {
      const breaks = lineBreaks(source, { start, end: run.end });
      if (breaks.parts.length > 0) return breaks;
      const base64 = base64At(source, { start, end: run.end });
      if (base64 !== undefined) return taken(base64);
    }
    start = afterSign(source.bytes, { start, end: run.end });
  }
  return undefined;
}

function taken(...parts: readonly Decoded[]): Taken {
  return { parts, end: parts.at(-1)?.end ?? 0 };
}

/** Where `0x` begins before the digits; the digits themselves where it is not there. */
function prefixAt(bytes: Uint8Array, start: number): number {
  return bytes[start - 2] === 0x30 && ((bytes[start - 1] ?? 0) | 0x20) === 0x78 ? start - 2 : start;
}

function afterSign(bytes: Uint8Array, { start, end }: Span): number {
  if (bytes[start] === 0x30 && ((bytes[start + 1] ?? 0) | 0x20) === 0x78) return start + 2;
  for (let at = start; at < end; at++) {
    if (!isAlphanumeric(bytes[at] ?? 0)) return at + 1;
  }
  return end;
}

/** The run to its end as ASCII; a letter that is no hexadecimal digit speaks against it. */
function hexAt(bytes: Buffer, { start, end }: Span): Decoded | undefined {
  if ((end - start) % 2 !== 0) return undefined;
  for (let at = start; at < end; at += 2) {
    const byte = hexDigit(bytes[at]) * 16 + hexDigit(bytes[at + 1]);
    if (!(byte >= 0) || !isPrintable(byte)) return undefined;
  }
  return { start, end, bytes: Buffer.from(bytes.toString("latin1", start, end), "hex"), width: 2, size: 1 };
}

const VALUES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = byte === 0x2d ? 0x2b : byte === 0x5f ? 0x2f : byte;
  return Math.max(
    0,
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(String.fromCharCode(letter)),
  );
});

/**
 * Looks at the first fifteen bytes: all are those of a text, as with one random run in three million. In UTF-16 each
 * second one is zero.
 */
function beginsText(bytes: Uint8Array, start: number): boolean {
  const isWide = ((bitsAt(bytes, start) >> 8) & 0xff) === 0;
  for (let quad = 0; quad < SHORTEST; quad += 4) {
    const bits = bitsAt(bytes, start + quad);
    const zeros = isWide && quad % 8 === 0 ? 0b010 : isWide ? 0b101 : 0;
    if (!isFitting(bits >> 16, zeros & 0b100)) return false;
    if (!isFitting((bits >> 8) & 0xff, zeros & 0b010)) return false;
    if (!isFitting(bits & 0xff, zeros & 0b001)) return false;
  }
  return true;
}

function isFitting(byte: number, isZero: number): boolean {
  return isZero === 0 ? isPrintable(byte) : byte === 0;
}

/** Three bytes in four digits. */
function bitsAt(bytes: Uint8Array, at: number): number {
  return (
    ((VALUES[bytes[at] ?? 0] ?? 0) << 18) |
    ((VALUES[bytes[at + 1] ?? 0] ?? 0) << 12) |
    ((VALUES[bytes[at + 2] ?? 0] ?? 0) << 6) |
    (VALUES[bytes[at + 3] ?? 0] ?? 0)
  );
}

function base64At({ bytes }: SourceText, { start, end }: Span): Decoded | undefined {
  const whole = (end - start) % 4 === 1 ? end - 1 : end;
  const plain = Buffer.from(bytes.toString("latin1", start, whole), "base64");
  if (!isText(plain)) return undefined;
  let padded = whole;
  while (padded < whole + 2 && (padded - start) % 4 !== 0 && bytes[padded] === 0x3d) padded++;
  return { start, end: padded, bytes: plain, width: 4, size: 3 };
}

/** Lines of base64 that are broken at one width: so many columns at least. */
const WIDTH = 40;
const NEXT_LINE =
  /(?<gap>\r?\n[ \t]{0,40})(?<digits>[\w+/-]{1,1000})(?<padding>={0,2})(?=[ \t]{0,40}(?:[\r\n"'`<)]|,?(?:[\r\n]|$)))/y;
/** What stands alone in a line and is no end of base64: `Options`, `fi`, `---`, `2026`. */
const WORD = /^(?:[A-Za-z]?[a-z_-]{0,15}|[A-Z_-]{1,15}|[0-9]{1,15})$/;

/** The breaks between lines of base64 of one width; the last one may be shorter, and leaves no single digit over. */
function lineBreaks({ text }: SourceText, { start, end }: Span): Taken {
  const width = end - start;
  const breaks: Decoded[] = [];
  let read = end;
  if (width < WIDTH || width > 1000) return { parts: breaks, end: read };
  NEXT_LINE.lastIndex = end;
  for (let line = NEXT_LINE.exec(text); line !== null; line = NEXT_LINE.exec(text)) {
    const { gap = "", digits: more = "", padding = "" } = line.groups ?? {};
    if (more.length > width || WORD.test(more)) break;
    const isLast = more.length < width;
    if (isLast && (width * (breaks.length + 1) + more.length + padding.length) % 4 === 1) break;
    breaks.push(removed(line.index, line.index + gap.length));
    read = NEXT_LINE.lastIndex;
    if (isLast) break;
  }
  return { parts: breaks, end: read };
}
