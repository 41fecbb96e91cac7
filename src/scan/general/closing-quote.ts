import { bytesOf } from "../texts/byte-kinds.ts";
import type { Span } from "../texts/source-text.ts";
import { LONGEST } from "./lengths.ts";

const [SPACE, BACKSLASH] = [0x20, 0x5c];

/** By byte: 1 for a quote. */
export const QUOTES = bytesOf(/["'`]/);

/** The end of a quoted text that begins here; undefined where it has no quotes. `sign` is what makes a quote a part of it. */
export function closingQuote(bytes: Uint8Array, start: number, sign = BACKSLASH): number | undefined {
  const quote = bytes[start - 1] ?? 0;
  if (QUOTES[quote] !== 1) return undefined;
  const most = Math.min(bytes.length, start + LONGEST);
  let first = start;
  while (first < most && bytes[first] !== quote) first++;
  if (first >= most || first === start) return undefined;
  // Quotes within quotes, and three of them, end with the first.
  const isPlain = bytes[start - 2] !== sign && bytes[start - 2] !== quote;
  const last = isPlain ? lastQuote(bytes, { start: first, end: most }, sign) : undefined;
  return withoutLineEnd(bytes, last ?? first);
}

/** The quote that ends a text, from its first one on, which may stand for itself: `\"`, `''`, `'\''`. */
function lastQuote(bytes: Uint8Array, { start, end }: Span, sign: number): number | undefined {
  const quote = bytes[start];
  for (let at = start + (signsBefore(bytes, start, sign) % 2); at < end; at++) {
    if (bytes[at] === sign) at++;
    else if (bytes[at] === quote) {
      const more = bytes[at + 1] === quote ? 1 : isOfShell(bytes, at) ? 3 : 0;
      if (more === 0) return at;
      at += more;
    } else if ((bytes[at] ?? 0) < SPACE) return undefined;
  }
  return undefined;
}

/** What stands for a quote between two parts in quotes: `'\''`. */
function isOfShell(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === BACKSLASH && bytes[at + 2] === bytes[at] && bytes[at + 3] === bytes[at];
}

/** What a prompt is answered with ends with the key: `send "…\r"`. */
export function withoutLineEnd(bytes: Uint8Array, end: number): number {
  return bytes[end - 2] === BACKSLASH && (bytes[end - 1] === 0x6e || bytes[end - 1] === 0x72) ? end - 2 : end;
}

/** Where a value ends without the backslashes of the quote behind it. */
export function withoutBackslashes(bytes: Uint8Array, { start, end }: Span): number {
  return Math.max(start, end - signsBefore(bytes, end, BACKSLASH));
}

function signsBefore(bytes: Uint8Array, end: number, sign: number): number {
  let at = end;
  while (bytes[at - 1] === sign) at--;
  return end - at;
}
