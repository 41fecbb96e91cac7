import { bytesOf } from "../texts/byte-kinds.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { LONGEST, SHORTEST } from "./lengths.ts";

/** What ends a run of characters, and may go on as a password: generators of those take such signs, too. */
export const ENDS_RUN = /[()[\]{}<>,;:&|]/;
const ENDING_BYTES = bytesOf(ENDS_RUN);

const TAG_END = 0x3e;

/** Files of code: what has no quotes there is code itself. Between tags, it is not. */
const OF_CODE =
  /\.(?:[cm]?[jt]sx?|astro|c|cc|cpp|cs|css|dart|ex|exs|fs|go|gradle|groovy|h|hpp|html?|java|json|jsonc|kts?|less|lua|m|mm|php|pl|pm|py|r|rb|rs|scala|scss|sql|svelte|svg|swift|tf|ts|vb|vue)$/i;

/** What begins something else: another pair of a name and a value, a tag. */
const OTHER = /[,;&|:([{][A-Za-z_][\w.-]{0,60}[=:]|<\/|<[A-Za-z][\w-]{0,40}\s?[/>]|[,;:&|]{2}|\/\//;

/** A shell goes on with something else behind these signs, too. */
const OF_SHELL = /\.(?:ba|z|k|fi)?sh$/i;
const OTHER_IN_SHELL = new RegExp(`${OTHER.source}|[;&|<>()]`);

/** What was drawn has digits right before letters; words with a number behind them do not. */
const DRAWN = /\d[A-Za-z]/;

const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{", ">": "<" };

/**
 * A value without quotes that ends at a bracket or a mark, with what goes on behind that up to a space or a tag, if it reads as
 * more of the same; undefined where it does not.
 */
export function longerValue(source: SourceText, { start, end }: Span): Span | undefined {
  const { bytes, path } = source;
  if (end - start < SHORTEST || ENDING_BYTES[bytes[end] ?? 0] === 0 || source.isDecoded) return undefined;
  const rest = /^[^\s"'`\\]{1,512}/.exec(source.slice(end, end + LONGEST))?.[0] ?? "";
  if (bytes[start - 1] === TAG_END) {
    const tag = rest.indexOf("</");
    return tag > 0 ? { start, end: end + tag } : undefined;
  }
  if (OF_CODE.test(path)) return undefined;
  const other = rest.search(OF_SHELL.test(path) ? OTHER_IN_SHELL : OTHER);
  const body = other < 0 ? rest : rest.slice(0, other);
  const length = withoutClosing(source.slice(start, end) + body) - (end - start);
  return DRAWN.test(body.slice(0, length)) ? { start, end: end + length } : undefined;
}

/** True for a value with another pair of a name and a value in it, or with a tag. */
export function holdsOther(value: string): boolean {
  return OTHER.test(value);
}

/** How long a text is without marks at its end, and brackets that close none of its own. */
function withoutClosing(text: string): number {
  const counts = bracketsIn(text);
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const opening = PAIRS[last];
    if (opening === undefined && !/[,;:&|.([{<]/.test(last)) break;
    if (opening !== undefined && (counts.get(opening) ?? 0) >= (counts.get(last) ?? 0)) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
    end--;
  }
  return end;
}

/** Counted once, as a text may end with hundreds that close nothing. */
function bracketsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const bracket of text.match(/[()[\]{}<>]/g) ?? []) counts.set(bracket, (counts.get(bracket) ?? 0) + 1);
  return counts;
}
