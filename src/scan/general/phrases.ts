import type { Names } from "../kernel/names.ts";
import { isAlphanumeric } from "../texts/byte-kinds.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { closingQuote } from "./closing-quote.ts";

const [SPACE, HYPHEN] = [0x20, 0x2d];

/**
 * What an option of a command is given in quotes, if it has spaces in it: `--password "two words 9$x…"`. Elsewhere what begins
 * with a word is a sentence. The names are those of {@link Names.ofOptions}.
 */
export function* phrases({ bytes }: SourceText, { ofOptions }: Names): Generator<Span> {
  let behind = 0;
  for (const name of ofOptions) {
    if (name < behind) continue;
    const start = textBehind(bytes, name);
    const end = closingQuote(bytes, start) ?? start;
    behind = start;
    if (bytes.subarray(start, end).includes(SPACE)) yield { start, end };
  }
}

/** Where the text begins that an option is given, in whose name something stands here: behind a space or `=`, and a quote. */
function textBehind(bytes: Uint8Array, name: number): number {
  let end = name;
  while (isAlphanumeric(bytes[end] ?? 0) || bytes[end] === HYPHEN) end++;
  return end + 2;
}
