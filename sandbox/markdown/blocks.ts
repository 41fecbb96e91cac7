import { parseInline } from "./inline.ts";
import { readList } from "./lists.ts";
import { ALERTS, type Block } from "./nodes.ts";
import { readTable } from "./tables.ts";

// Deeper nesting than this is somebody's joke.
const DEEPEST = 20;

/** What begins at the first of these lines, and how many lines it takes; undefined where it is something else. */
export type Reading = { readonly taken: number; readonly blocks: readonly Block[] } | undefined;

/** Lines of Markdown within `depth` quotes, lists and folds. */
export interface Passage {
  readonly lines: readonly string[];
  readonly depth: number;
}

/** Reads a text in Markdown: of GitHub's dialect what Rekey writes, and nothing that could do harm. */
export function parseMarkdown(source: string): readonly Block[] {
  return parseLines({ lines: source.split(/\r\n?|\n/), depth: 0 });
}

/** Reads the blocks of a passage. */
export function parseLines({ lines, depth }: Passage): readonly Block[] {
  if (depth > DEEPEST) return [{ kind: "code", language: "", text: lines.join("\n") }];
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const reading = readBlock({ lines: lines.slice(at), depth });
    blocks.push(...reading.blocks);
    at += reading.taken;
  }
  return blocks;
}

const READERS: readonly ((passage: Passage) => Reading)[] = [
  readNothing,
  readFence,
  readHeading,
  readRule,
  readDetails,
  readQuote,
  readList,
  readTable,
];

function readBlock(passage: Passage): NonNullable<Reading> {
  for (const read of READERS) {
    const reading = read(passage);
    if (reading !== undefined) return reading;
  }
  return readParagraph(passage);
}

/** Blank lines, comments and tags that have lost their partner show nothing. */
function readNothing({ lines }: Passage): Reading {
  const [first = ""] = lines;
  if (first.trim() === "" || /^<\/(?:details|summary)>\s*$/.test(first)) return { taken: 1, blocks: [] };
  if (!first.startsWith("<!--")) return undefined;
  const last = lines.findIndex((line) => line.includes("-->"));
  return { taken: last === -1 ? lines.length : last + 1, blocks: [] };
}

function readFence({ lines }: Passage): Reading {
  const [, indent = "", fence, info = ""] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(lines[0] ?? "") ?? [];
  if (fence === undefined || (fence.startsWith("`") && info.includes("`"))) return undefined;
  const isEnd = (line: string) => {
    const [, run = ""] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
    return run.startsWith(fence);
  };
  const length = lines.slice(1).findIndex(isEnd);
  const inside = length === -1 ? lines.slice(1) : lines.slice(1, length + 1);
  const text = inside.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n");
  const language = info.trim().split(/\s/, 1)[0] ?? "";
  return { taken: inside.length + (length === -1 ? 1 : 2), blocks: [{ kind: "code", language, text }] };
}

function readHeading({ lines }: Passage): Reading {
  const [, signs, text = ""] = /^(#{1,6})\s(.*)$/.exec(lines[0] ?? "") ?? [];
  if (signs === undefined) return undefined;
  return { taken: 1, blocks: [{ kind: "heading", level: signs.length, children: parseInline(text.trim()) }] };
}

function readRule({ lines }: Passage): Reading {
  const signs = (lines[0] ?? "").replaceAll(" ", "");
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(signs) ? { taken: 1, blocks: [{ kind: "rule" }] } : undefined;
}

function readDetails({ lines, depth }: Passage): Reading {
  if (!/^<details>\s*$/.test(lines[0] ?? "")) return undefined;
  const end = endOfDetails(lines);
  const [, summary] = /^<summary>(.*)<\/summary>\s*$/.exec(lines[1] ?? "") ?? [];
  const inside = lines.slice(summary === undefined ? 1 : 2, end);
  const blocks = parseLines({ lines: inside, depth: depth + 1 });
  return {
    taken: Math.min(end + 1, lines.length),
    blocks: [{ kind: "details", summary: parseInline(summary ?? "Details"), blocks }],
  };
}

/** The line that closes the fold of the first line; tags in blocks of code do not count. */
function endOfDetails(lines: readonly string[]): number {
  let depth = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const fence = readFence({ lines: lines.slice(at), depth: 0 });
    if (fence !== undefined) at += fence.taken - 1;
    else if (/^<details>\s*$/.test(lines[at] ?? "")) depth += 1;
    else if (/^<\/details>\s*$/.test(lines[at] ?? "")) depth -= 1;
    if (depth === 0) return at;
  }
  return lines.length;
}

function readQuote({ lines, depth }: Passage): Reading {
  const end = lines.findIndex((line) => !/^ {0,3}>/.test(line));
  const quoted = end === -1 ? lines : lines.slice(0, end);
  if (quoted.length === 0) return undefined;
  const inside = quoted.map((line) => line.replace(/^ {0,3}> ?/, ""));
  const [, name = ""] = /^\[!([A-Z]+)\]\s*$/.exec(inside[0] ?? "") ?? [];
  const alert = ALERTS.find((known) => known.toUpperCase() === name) ?? null;
  const blocks = parseLines({ lines: alert === null ? inside : inside.slice(1), depth: depth + 1 });
  return { taken: quoted.length, blocks: [{ kind: "quote", alert, blocks }] };
}

const INTERRUPTS = /^(?:\s*$|#{1,6}\s| {0,3}(?:```|~~~|>)|<\/?details>|<!--|\s{0,3}(?:[-*+]|1[.)])\s)/;

function readParagraph({ lines }: Passage): NonNullable<Reading> {
  const rest = lines.slice(1).findIndex((line) => INTERRUPTS.test(line));
  const taken = rest === -1 ? lines.length : rest + 1;
  const text = lines
    .slice(0, taken)
    .map((line) => line.trim())
    .join("\n");
  return { taken, blocks: [{ kind: "paragraph", children: parseInline(text) }] };
}
