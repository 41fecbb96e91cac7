import type { FileText, PartLine } from "./item.ts";

const HUNK_HEADER = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,\d+)? @@/;

/** The hunks of a patch of added lines and their surroundings, byte for byte; each is one text. */
export function hunkTexts(patch: string): readonly FileText[] {
  const hunks: Hunk[] = [];
  let next = 0;
  for (const line of patch.split("\n")) {
    const start = HUNK_HEADER.exec(line)?.groups?.start;
    if (start !== undefined) {
      hunks.push(new Hunk());
      next = Number(start);
    } else if (line.startsWith("+") || line.startsWith(" ")) {
      hunks.at(-1)?.add(line.slice(1), { number: next++, isAdded: line.startsWith("+") });
    }
  }
  return hunks.map((hunk) => hunk.text());
}

/** Collects the lines of a hunk; each character of a line is one byte of the file. */
export class Hunk {
  readonly #texts: string[] = [];
  readonly #lines: PartLine[] = [];

  add(text: string, line: PartLine): void {
    this.#texts.push(text);
    this.#lines.push(line);
  }

  get hasAdded(): boolean {
    return this.#lines.some(({ isAdded }) => isAdded);
  }

  text(): FileText {
    return { bytes: Buffer.from(this.#texts.join("\n"), "latin1"), lines: this.#lines };
  }
}
