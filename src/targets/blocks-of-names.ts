import { namesIn, spellingsOf } from "./names.ts";

/** The lines of a file that belong to one name of a key, as their indentation tells. */
export interface NamedBlock {
  readonly name: string;
  /** Where the name stands. */
  readonly line: number;
  /** The headings above it, the outermost first, and then what belongs to it. */
  readonly text: string;
}

const LINE = 1_000;
const LINES = 20_000;
const BLOCKS = 40;
/** An entry of a list or a resource is no longer; so many headings stand above it. */
const REACH = 30;
const HEADINGS = 12;

/** Keys whose value names the whole entry that they stand in: `- name: HF_TOKEN` and what stands beside it. */
const NAMES_ITS_ENTRY =
  /^(?:[-{]\s*)*["']?(?:name|env|key|secret_?key|secret_?id|secret|variable|property|parameter)["']?\s*[:=]/iu;

/** Where names of a key stand in a file of configuration, in any spelling, each with what belongs to it. */
export function blocksOfNames(file: string, names: readonly string[]): readonly NamedBlock[] {
  const nameOf = new Map(names.flatMap((name) => spellingsOf(name).map((word) => [word, name] as const)));
  const lines = file.split(/\r\n?|\n/u, LINES).map((line) => line.slice(0, LINE));
  const found: NamedBlock[] = [];
  for (const [index, line] of lines.entries()) {
    for (const name of wordsOf(line, nameOf)) {
      if (found.length === BLOCKS) return found;
      if (isMeant(line, name)) found.push({ name, line: index + 1, text: textAround(lines, index, name) });
    }
  }
  return found;
}

function wordsOf(line: string, nameOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const words = [...line.split(/\W+/u), ...line.split(/[^\w-]+/u)];
  return new Set(words.flatMap((word) => nameOf.get(word) ?? []));
}

/**
 * Another spelling is the name of something, and not a part of a value: `openai-key` as the value of `OPENAI_API_KEY`
 * is what a store calls it, and not the variable `OPENAI_KEY`.
 */
function isMeant(line: string, name: string): boolean {
  return (
    namesIn([line], [name]).length > 0 ||
    spellingsOf(name).includes(firstWord(line)) ||
    NAMES_ITS_ENTRY.test(line.trim()) ||
    /\{\s*$/u.test(line)
  );
}

function textAround(lines: readonly string[], index: number, name: string): string {
  const line = lines[index] ?? "";
  const isEntry = NAMES_ITS_ENTRY.test(line.trim()) && !spellingsOf(name).includes(firstWord(line));
  const indent = isEntry ? contentIndent(line) : outerIndent(line) + 1;
  const start = isEntry && !startsItem(line) ? entryStart(lines, index, indent) : index;
  let end = index + 1;
  while (end < lines.length && end - index < REACH && belongs(lines[end] ?? "", indent)) end++;
  return [...headingsAbove(lines, start), ...lines.slice(start, end)].join("\n");
}

/** The first line of the entry that a line stands in: the one with the hyphen, or the first below its heading. */
function entryStart(lines: readonly string[], index: number, indent: number): number {
  let start = index;
  while (start > 0 && index - start < REACH) {
    const above = lines[start - 1] ?? "";
    if (startsItem(above) && contentIndent(above) === indent) return start - 1;
    if (!belongs(above, indent)) break;
    start--;
  }
  return start;
}

/** The lines that a line stands under. */
function headingsAbove(lines: readonly string[], index: number): readonly string[] {
  const headings: string[] = [];
  let indent = outerIndent(lines[index] ?? "");
  for (let above = index - 1; above >= 0 && indent > 0 && headings.length < HEADINGS; above--) {
    const line = lines[above] ?? "";
    if (line.trim() === "" || outerIndent(line) >= indent) continue;
    headings.unshift(line);
    indent = outerIndent(line);
  }
  return headings;
}

function belongs(line: string, indent: number): boolean {
  return line.trim() === "" || outerIndent(line) >= indent;
}

function outerIndent(line: string): number {
  return line.length - line.trimStart().length;
}

function contentIndent(line: string): number {
  return line.length - line.replace(/^\s*(?:-\s+)*/u, "").length;
}

function startsItem(line: string): boolean {
  return /^\s*-\s/u.test(line);
}

function firstWord(line: string): string {
  return /[\w-]+/u.exec(line.replace(/^\s*(?:-\s+)?/u, ""))?.[0] ?? "";
}
