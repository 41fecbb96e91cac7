import type { Span } from "../texts/source-text.ts";
import { merged } from "../texts/spans.ts";
import type { CustomRule } from "./custom-rule.ts";

/** A match is looked for so far around a keyword, in characters; to the end of its line, but not farther than twice that. */
export const REACH = 2048;

/** All that decides on a match is so near: its window begins and ends within twice {@link REACH} of a keyword in it. */
export const CUSTOM_REACH = 8 * REACH;

/** The parts of a text around its keywords. They end where lines do, so that no key is cut, unless a line is endless. */
export function windowsOf({ keywords }: CustomRule, text: string): readonly Span[] {
  const hits = text.matchAll(new RegExp(keywords.map(escaped).join("|"), "gi"));
  const around = Array.from(hits, ({ index }) => ({ start: Math.max(0, index - REACH), end: index + REACH }));
  return merged(
    merged(around).map(({ start, end }) => ({ start: lineStart(text, start), end: lineEnd(text, end) })),
  );
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}

/** The beginning of the line of an offset, if it is not far; else the offset. */
function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH);
  const feed = text.slice(from, offset).lastIndexOf("\n");
  return feed >= 0 ? from + feed + 1 : from === 0 ? 0 : offset;
}

/** The end of the line of an offset, if it is not far; else the offset. */
function lineEnd(text: string, offset: number): number {
  const reach = text.slice(offset, offset + REACH);
  const feed = reach.indexOf("\n");
  if (feed >= 0) return offset + feed;
  return reach.length < REACH ? text.length : offset;
}

/** As much of the line of an offset as anybody looks at. */
export function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset + 1));
}
