import { parseMarkdown } from "../markdown/blocks.ts";
import type { Block, Inline, ListItem } from "../markdown/nodes.ts";
import { painted } from "./paint.ts";
import { table } from "./table.ts";
import { wrap } from "./wrap.ts";

/** A text in Markdown as lines for a terminal; folds stay folded. */
export function documentLines(source: string, width: number): readonly string[] {
  return blockLines(parseMarkdown(source), width);
}

function blockLines(blocks: readonly Block[], width: number): readonly string[] {
  return blocks.flatMap((block, index) => {
    const room =
      index === 0 || (block.kind === "details" && blocks[index - 1]?.kind === "details") ? [] : [""];
    return [...room, ...lines(block, width)];
  });
}

function lines(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case "heading":
      return wrap(block.children, width, ["bold"]);
    case "paragraph":
      return wrap(block.children, width);
    case "code":
      return block.text.split("\n").map((line) => painted(`  ${line}`, ["code"]));
    case "list":
      return block.items.flatMap((item, index) =>
        itemLines(item, block.start === null ? null : block.start + index, width),
      );
    case "quote":
      return quoteLines(block.alert, blockLines(block.blocks, width - 2));
    case "table":
      return table([block.head, ...block.rows], width);
    case "details":
      return hanging("+ ", block.summary, width);
    case "rule":
      return [painted("-".repeat(Math.min(width, 20)), ["faint"])];
  }
}

function itemLines({ ticked, blocks }: ListItem, number: number | null, width: number): readonly string[] {
  const box = ticked === undefined ? "" : ticked ? "[x] " : "[ ] ";
  const marker = (number === null ? (box === "" ? "- " : "") : `${number}. `) + box;
  const inside = blockLines(blocks, width - marker.length);
  return inside.map((line, index) => (index === 0 ? marker : " ".repeat(marker.length)) + line);
}

function quoteLines(alert: string | null, inside: readonly string[]): readonly string[] {
  const bar = painted("│", [alert === "caution" ? "bad" : "faint"]);
  const name = alert === null ? [] : [painted(alert.charAt(0).toUpperCase() + alert.slice(1), ["bold"])];
  return [...name, ...inside].map((line) => `${bar} ${line}`);
}

function hanging(marker: string, text: readonly Inline[], width: number): readonly string[] {
  const indent = " ".repeat(marker.length);
  return wrap(text, width - marker.length, ["faint"]).map(
    (line, index) => (index === 0 ? marker : indent) + line,
  );
}
