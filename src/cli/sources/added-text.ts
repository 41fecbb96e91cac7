import { hunksOf } from "../../scan/texts/text-block.ts";
import type { FileText, PartLine } from "./item.ts";

/** The hunks of a patch of added lines and their surroundings, byte for byte; each is one text. */
export function hunkTexts(patch: string): readonly FileText[] {
  return hunksOf(patch).map((lines) => {
    const hunk = new Hunk();
    for (const { text, number, added } of lines) hunk.add(text, { number, isAdded: added });
    return hunk.text();
  });
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
