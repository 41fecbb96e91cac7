import { type Paint, painted } from "./paint.ts";
import type { Phrase } from "./phrase.ts";

interface Piece {
  readonly text: string;
  readonly paints: readonly Paint[];
}

interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Breaks a text into lines of at most this many characters; a longer word has a line to itself. */
export function wrap(parts: Phrase, width: number, paints: readonly Paint[] = []): readonly string[] {
  const lines: string[] = [];
  for (const words of paragraphs(parts, paints)) lines.push(...fillLines(words, width));
  return lines;
}

/** How many characters a text takes: one each, as the letters of our stories do. */
export function widthOf(line: string): number {
  return line.length;
}

function fillLines(words: readonly Word[], width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of words) {
    if (line.length > 0 && used + 1 + word.width > width) {
      lines.push(line.join(" "));
      line = [];
      used = 0;
    }
    used += word.width + (line.length > 0 ? 1 : 0);
    line.push(word.pieces.map((piece) => painted(piece.text, piece.paints)).join(""));
  }
  return [...lines, line.join(" ")];
}

/** The words of each line that the text itself breaks. */
function paragraphs(parts: Phrase, paints: readonly Paint[]): readonly (readonly Word[])[] {
  const all: Word[][] = [[]];
  let open = false;
  for (const piece of flatten(parts, paints)) {
    for (const token of piece.text.split(/( +|\n)/)) {
      const words = all.at(-1) ?? [];
      if (token === "\n") all.push([]);
      if (token === "") continue;
      if (/^[ \n]/.test(token)) {
        open = false;
        continue;
      }
      const before = open ? words.pop() : undefined;
      const joined = [...(before?.pieces ?? []), { text: token, paints: piece.paints }];
      words.push({ pieces: joined, width: (before?.width ?? 0) + widthOf(token) });
      open = true;
    }
  }
  return all;
}

function flatten(parts: Phrase, paints: readonly Paint[]): readonly Piece[] {
  return parts.flatMap((part) => pieces(part, paints));
}

function pieces(part: Phrase[number], paints: readonly Paint[]): readonly Piece[] {
  switch (part.kind) {
    case "text":
      return [{ text: visible(part.text), paints }];
    case "toned":
      return [{ text: visible(part.text), paints: [...paints, part.tone] }];
    case "code":
      return [{ text: visible(part.text), paints: [...paints, "code"] }];
    case "strong":
      return flatten(part.children, [...paints, "bold"]);
    case "emphasis":
      return flatten(part.children, [...paints, "italic"]);
    case "link":
      return flatten(part.children, [...paints, "link"]);
    case "break":
      return [{ text: "\n", paints }];
  }
}

/** What a terminal would obey, or not show, is shown instead. */
function visible(outside: string): string {
  return outside
    .replace(/[^\S\u00a0]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, (sign) => (sign === "\u200b" ? "" : "\ufffd"));
}
