import { parseMarkdown } from "../../sandbox/markdown/blocks.ts";
import { type Block, type Inline, plainText, type Row } from "../../sandbox/markdown/nodes.ts";

/** How a text in Markdown is built, without its words: outside text must not change it. */
export function shapeOf(markdown: string): string {
  return parseMarkdown(markdown).map(blockShape).join("\n");
}

/** The words of a text in Markdown that are not code: what GitHub looks into for mentions and references. */
export function wordsOf(markdown: string): string {
  return parseMarkdown(markdown).map(blockWords).join("\n");
}

function blockShape(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `h${block.level}(${inlineShape(block.children)})`;
    case "paragraph":
      return `p(${inlineShape(block.children)})`;
    case "code":
      return `fence(${block.language})`;
    case "list":
      return `list(${block.items.map(({ ticked, blocks }) => `${ticked}:${blocks.map(blockShape).join()}`).join()})`;
    case "quote":
      return `quote(${block.alert}: ${block.blocks.map(blockShape).join()})`;
    case "table":
      return `table(${[block.head, ...block.rows].map(rowShape).join()})`;
    case "details":
      return `details(${inlineShape(block.summary)}: ${block.blocks.map(blockShape).join()})`;
    case "rule":
      return "rule";
  }
}

function rowShape(row: Row): string {
  return `[${row.map(inlineShape).join("|")}]`;
}

function inlineShape(parts: readonly Inline[]): string {
  return parts.map(partShape).join("");
}

function partShape(part: Inline): string {
  switch (part.kind) {
    case "text":
      return "t";
    case "code":
      return "c";
    case "break":
      return "/";
    case "strong":
    case "emphasis":
    case "link":
      return `${part.kind}(${inlineShape(part.children)})`;
  }
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return words(block.children);
    case "code":
    case "rule":
      return "";
    case "list":
      return block.items.map(({ blocks }) => blocks.map(blockWords).join("\n")).join("\n");
    case "quote":
      return block.blocks.map(blockWords).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(words).join(" ")).join("\n");
    case "details":
      return [words(block.summary), ...block.blocks.map(blockWords)].join("\n");
  }
}

function words(parts: readonly Inline[]): string {
  return parts
    .map((part) =>
      part.kind === "code" ? "" : "children" in part ? words(part.children) : plainText([part]),
    )
    .join("");
}
