import { firstFrom, type Place, parseLines, type Reading } from "./blocks.ts";
import type { ListItem } from "./nodes.ts";

const MARKER = /^(?<indent> {0,3})(?<marker>[-*+]|\d{1,9}[.)])(?<gap> {1,4}|$)/;

/** Reads a list: each item takes its marker's line and all that is indented below it. */
export function readList({ lines, at, depth }: Place): Reading {
  const sign = signOf(lines[at]);
  if (sign === undefined) return undefined;
  const items: ListItem[] = [];
  let end = at;
  for (
    let next = at;
    signOf(lines[next]) === sign;
    next = firstFrom(lines, end, (line) => line.trim() !== "")
  ) {
    end = endOfItem(lines, next);
    items.push(readItem(lines.slice(next, end), depth));
  }
  const number = Number.parseInt(MARKER.exec(lines[at] ?? "")?.groups?.marker ?? "", 10);
  return { end, blocks: [{ kind: "list", start: Number.isNaN(number) ? null : number, items }] };
}

/** The sign that the items of one list share; undefined for a line that begins no item. */
function signOf(line = ""): string | undefined {
  return MARKER.exec(line)?.groups?.marker?.slice(-1);
}

function endOfItem(lines: readonly string[], start: number): number {
  const indented = " ".repeat(widthOf(lines[start] ?? ""));
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    if (!line.startsWith(indented)) break;
    end = at + 1;
  }
  return end;
}

function readItem(lines: readonly string[], depth: number): ListItem {
  const width = widthOf(lines[0] ?? "");
  const inside = lines.map((line) => line.slice(width));
  const [whole, box] = /^\[([ xX])\] +(?=\S)/.exec(inside[0] ?? "") ?? [];
  const text = whole === undefined ? inside : inside.with(0, (inside[0] ?? "").slice(whole.length));
  const blocks = parseLines(text, depth + 1);
  return box === undefined ? { blocks } : { ticked: box !== " ", blocks };
}

function widthOf(line: string): number {
  const { indent = "", marker = "", gap = "" } = MARKER.exec(line)?.groups ?? {};
  return indent.length + marker.length + Math.max(1, gap.length);
}
