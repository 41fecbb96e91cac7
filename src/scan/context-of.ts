import type { Around } from "../formats/token-format.ts";
import type { ValueContext } from "../values/value-context.ts";
import type { SourceText, Span } from "./texts/source-text.ts";

/** So much on each side of a value may say that it is a hash, a reference or a piece of code, in characters. */
const SIDE = 120;

/** What stands around a value, and what it is called. */
export function contextOf(
  source: SourceText,
  { start, end }: Span,
  name: string | undefined,
): ValueContext & Around {
  const before = source.slice(Math.max(0, start - SIDE), start);
  const after = source.slice(end, Math.min(source.bytes.length, end + SIDE));
  return { path: source.path, before, after, ...(name === undefined ? {} : { name }) };
}
