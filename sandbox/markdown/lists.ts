import { type Passage, parseLines, type Reading } from "./blocks.ts";
import type { ListItem } from "./nodes.ts";

const MARKER = /^(?<indent> {0,3})(?<marker>[-*+]|\d{1,9}[.)])(?<gap> {1,4}|$)/;

/** Reads a list: each item takes its marker's line and all that is indented below it. */
export function readList({ lines, depth }: Passage): Reading {
  const start = MARKER.exec(lines[0] ?? "")?.groups?.marker;
  if (start === undefined) return undefined;
  const items: ListItem[] = [];
  let taken = 0;
  while (kindOf(lines[taken]) === kindOf(lines[0])) {
    const length = itemLength(lines.slice(taken));
    items.push(readItem({ lines: lines.slice(taken, taken + length), depth }));
    taken += length;
    const gap = lines.slice(taken).findIndex((line) => line.trim() !== "");
    if (gap > 0 && kindOf(lines[taken + gap]) === kindOf(lines[0])) taken += gap;
  }
  const number = Number.parseInt(start, 10);
  return { taken, blocks: [{ kind: "list", start: Number.isNaN(number) ? null : number, items }] };
}

/** The sign that the items of one list share; empty for a line that begins no item. */
function kindOf(line: string | undefined): string {
  const marker = line === undefined ? undefined : MARKER.exec(line)?.groups?.marker;
  return marker === undefined ? `none ${line === undefined}` : marker.slice(-1);
}

function itemLength(lines: readonly string[]): number {
  const width = widthOf(lines[0] ?? "");
  const indented = " ".repeat(width);
  let length = 1;
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    if (!line.startsWith(indented)) break;
    length = at + 1;
  }
  return length;
}

function readItem({ lines, depth }: Passage): ListItem {
  const width = widthOf(lines[0] ?? "");
  const inside = lines.map((line) => line.slice(width));
  const [whole, box] = /^\[([ xX])\] +(?=\S)/.exec(inside[0] ?? "") ?? [];
  const text = whole === undefined ? inside : inside.with(0, (inside[0] ?? "").slice(whole.length));
  const blocks = parseLines({ lines: text, depth: depth + 1 });
  return box === undefined ? { blocks } : { ticked: box !== " ", blocks };
}

function widthOf(line: string): number {
  const { indent = "", marker = "", gap = "" } = MARKER.exec(line)?.groups ?? {};
  return indent.length + marker.length + Math.max(1, gap.length);
}
