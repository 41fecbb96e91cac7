import type { SourceText, Span } from "../texts/source-text.ts";
import { closingQuote } from "./closing-quote.ts";

const [SPACE, DOUBLE, SINGLE, HYPHEN, EQUALS] = [0x20, 0x22, 0x27, 0x2d, 0x3d];

/** Names of options are no longer, in bytes. */
const LONGEST_NAME = 64;

/**
 * What an option of a command is given in quotes, if it has spaces in it: `--password "two words 9$x…"`. Elsewhere what begins
 * with a word is a sentence. The names of secrets that may be options stand in ascending order.
 */
export function* phrases({ bytes }: SourceText, names: readonly number[]): Generator<Span> {
  let behind = 0;
  for (const name of names) {
    const quote = name < behind ? undefined : quoteBehindOption(bytes, name);
    if (quote === undefined) continue;
    const start = quote + 1;
    const end = closingQuote(bytes, start) ?? start;
    behind = start;
    if (bytes.subarray(start, end).includes(SPACE)) yield { start, end };
  }
}

/** Where the quote stands that opens the value of an option, in whose name something stands here. */
function quoteBehindOption(bytes: Uint8Array, at: number): number | undefined {
  let end = at;
  while (end < at + LONGEST_NAME && isOfOption(bytes[end] ?? 0)) end++;
  if (bytes[end] !== SPACE && bytes[end] !== EQUALS) return undefined;
  if (bytes[end + 1] !== DOUBLE && bytes[end + 1] !== SINGLE) return undefined;
  let start = at;
  while (start > at - LONGEST_NAME && isOfOption(bytes[start - 1] ?? 0)) start--;
  return bytes[start] === HYPHEN && bytes[start + 1] === HYPHEN ? end + 1 : undefined;
}

function isOfOption(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === HYPHEN;
}
