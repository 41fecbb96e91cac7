import type { Span } from "../texts/source-text.ts";
import type { HeadingCell } from "./table.ts";

/** The lines of a text, one after the other: of a large one, the first ones may be all that is wanted. */
export function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    start = end + 1;
  }
}

/** What stands between marks, with its places in the text. */
export function partedBy(mark: string, text: string): readonly HeadingCell[] {
  let start = 0;
  return text.split(mark).map((name) => {
    const part = { start, end: start + name.length, name };
    start = part.end + mark.length;
    return part;
  });
}
