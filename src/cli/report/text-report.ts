import { styleText } from "node:util";
import { printable, printablePath } from "../printable.ts";
import type { Coverage } from "./coverage.ts";
import type { Report, Write } from "./report.ts";
import type { Reported } from "./reported.ts";
import { summary } from "./summary.ts";

type Style = Parameters<typeof styleText>[0];

/** What a person reads: the keys by their files, what they are and what to do. */
export class TextReport implements Report {
  readonly #write: Write;
  readonly #hasColors: boolean;
  /** What to do about the findings that were told last. */
  #next: string | undefined;

  constructor(write: Write, hasColors: boolean) {
    this.#write = write;
    this.#hasColors = hasColors;
  }

  async add(found: readonly Reported[]): Promise<void> {
    for (const [next, alike] of Map.groupBy(found, (one) => one.next)) {
      if (next !== this.#next) await this.#sayNext();
      this.#next = next;
      for (const one of alike) await this.#write(`${this.#line(one)}\n`);
    }
  }

  async end(coverage: Coverage, seconds: number): Promise<void> {
    await this.#sayNext();
    await this.#write(summary(coverage, seconds));
  }

  /** Of many findings in a row for which it is the same, what to do is said once. */
  async #sayNext(): Promise<void> {
    if (this.#next !== undefined) await this.#write(`    ${this.#styled("dim", printable(this.#next))}\n\n`);
    this.#next = undefined;
  }

  #line(found: Reported): string {
    const { level, mask, title, variable, commit, tag } = found;
    const place = this.#styled("bold", placeOf(found));
    const word = level === "block" ? this.#styled("red", "key") : this.#styled("yellow", "warning");
    const name = variable === undefined ? "" : ` in ${printable(variable)}`;
    const at = commit === undefined || tag !== undefined ? "" : `  commit ${commit.slice(0, 12)}`;
    return `${place}  ${word}  ${printable(mask)}  ${printable(title)}${name}${at}`;
  }

  #styled(style: Style, text: string): string {
    return this.#hasColors ? styleText(style, text, { validateStream: false }) : text;
  }
}

function placeOf({ path, start, isInName, tag }: Reported): string {
  if (tag !== undefined) return `(tag ${printable(tag)})`;
  if (path === "") return "(author and message)";
  return isInName
    ? `${printablePath(path)} (its name)`
    : `${printablePath(path)}:${start.line}:${start.column}`;
}
