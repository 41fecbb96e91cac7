/** `rekey:allow` as a word of its own; people write it into whatever kind of comment their file has. */
const MARK = /(?<![\w:.-])rekey:allow(?![\w:-])/iu;

/** True when one of the lines, counted from 1, or the line above the first of them holds the mark `rekey:allow`. */
export function isAllowedInline(lines: readonly string[], startLine: number, endLine = startLine): boolean {
  return lines.slice(Math.max(0, startLine - 2), endLine).some((line) => MARK.test(line));
}

/** True when the mark stands anywhere in a text: most texts have none, and need not be taken apart. */
export function hasInlineAllow(text: string): boolean {
  return MARK.test(text);
}
