import { parseInline } from "./inline.ts";
import { readList } from "./lists.ts";
import { ALERTS, type Block } from "./nodes.ts";
import { readTable } from "./tables.ts";

// Deeper nesting than this is somebody's joke.
const DEEPEST = 20;

/** What begins at a line, and the line behind it; undefined where it is something else. */
export type Reading = { readonly end: number; readonly blocks: readonly Block[] } | undefined;

/** A place in lines of Markdown, within `depth` quotes, lists and folds. */
export interface Place {
  readonly lines: readonly string[];
  readonly at: number;
  readonly depth: number;
}

/** Reads a text in Markdown: of GitHub's dialect what Rekey writes, and nothing that could do harm. */
export function parseMarkdown(source: string): readonly Block[] {
  return parseLines(source.split(/\r\n?|\n/), 0);
}

/** Reads the blocks of some lines. */
export function parseLines(lines: readonly string[], depth: number): readonly Block[] {
  if (depth > DEEPEST) return [{ kind: "code", language: "", text: lines.join("\n") }];
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { end, blocks: read } = readBlock({ lines, at, depth });
    blocks.push(...read);
    at = end;
  }
  return blocks;
}

/** The first line from here on that passes the test; the end of all lines where none does. */
export function firstFrom(lines: readonly string[], at: number, test: (line: string) => boolean): number {
  let index = at;
  while (index < lines.length && !test(lines[index] ?? "")) index += 1;
  return index;
}

const READERS: readonly ((place: Place) => Reading)[] = [
  readNothing,
  readFence,
  readHeading,
  readRule,
  readDetails,
  readQuote,
  readList,
  readTable,
];

function readBlock(place: Place): NonNullable<Reading> {
  for (const read of READERS) {
    const reading = read(place);
    if (reading !== undefined) return reading;
  }
  return readParagraph(place);
}

/** Blank lines, comments and tags that have lost their partner show nothing. */
function readNothing({ lines, at }: Place): Reading {
  const first = lines[at] ?? "";
  if (first.trim() === "" || /^<\/(?:details|summary)>\s*$/.test(first)) return { end: at + 1, blocks: [] };
  if (!first.startsWith("<!--")) return undefined;
  return { end: firstFrom(lines, at, (line) => line.includes("-->")) + 1, blocks: [] };
}

function readFence({ lines, at }: Place): Reading {
  const [, indent = "", fence, info = ""] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(lines[at] ?? "") ?? [];
  if (fence === undefined || (fence.startsWith("`") && info.includes("`"))) return undefined;
  const last = firstFrom(lines, at + 1, (line) => {
    const [, run = ""] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
    return run.startsWith(fence);
  });
  const inside = lines.slice(at + 1, last);
  const text = inside.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n");
  const language = info.trim().split(/\s/, 1)[0] ?? "";
  return { end: last + 1, blocks: [{ kind: "code", language, text }] };
}

function readHeading({ lines, at }: Place): Reading {
  const [, signs, text = ""] = /^(#{1,6})\s(.*)$/.exec(lines[at] ?? "") ?? [];
  if (signs === undefined) return undefined;
  const children = parseInline(text.trim());
  return { end: at + 1, blocks: [{ kind: "heading", level: signs.length, children }] };
}

function readRule({ lines, at }: Place): Reading {
  const signs = (lines[at] ?? "").replaceAll(" ", "");
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(signs) ? { end: at + 1, blocks: [{ kind: "rule" }] } : undefined;
}

function readDetails({ lines, at, depth }: Place): Reading {
  if (!isDetails(lines[at] ?? "")) return undefined;
  const last = endOfDetails(lines, at);
  const [, summary] = /^<summary>(.*)<\/summary>\s*$/.exec(lines[at + 1] ?? "") ?? [];
  const inside = lines.slice(summary === undefined ? at + 1 : at + 2, last);
  const blocks = parseLines(inside, depth + 1);
  return { end: last + 1, blocks: [{ kind: "details", summary: parseInline(summary ?? "Details"), blocks }] };
}

function isDetails(line: string): boolean {
  return /^<details>\s*$/.test(line);
}

/** The line that closes the fold of this line; tags in blocks of code do not count. */
function endOfDetails(lines: readonly string[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (isDetails(line)) open += 1;
    if (/^<\/details>\s*$/.test(line)) open -= 1;
    if (open === 0) return at;
    at = readFence({ lines, at, depth: 0 })?.end ?? at + 1;
  }
  return lines.length;
}

function readQuote({ lines, at, depth }: Place): Reading {
  const end = firstFrom(lines, at, (line) => !/^ {0,3}>/.test(line));
  if (end === at) return undefined;
  const inside = lines.slice(at, end).map((line) => line.replace(/^ {0,3}> ?/, ""));
  const [, name = ""] = /^\[!([A-Z]+)\]\s*$/.exec(inside[0] ?? "") ?? [];
  const alert = ALERTS.find((known) => known.toUpperCase() === name) ?? null;
  const blocks = parseLines(alert === null ? inside : inside.slice(1), depth + 1);
  return { end, blocks: [{ kind: "quote", alert, blocks }] };
}

const INTERRUPTS = /^(?:\s*$|#{1,6}\s| {0,3}(?:```|~~~|>)|<\/?details>|<!--|\s{0,3}(?:[-*+]|1[.)])\s)/;

function readParagraph({ lines, at }: Place): NonNullable<Reading> {
  const end = firstFrom(lines, at + 1, (line) => INTERRUPTS.test(line));
  const text = lines.slice(at, end).map((line) => line.trim());
  return { end, blocks: [{ kind: "paragraph", children: parseInline(text.join("\n")) }] };
}
