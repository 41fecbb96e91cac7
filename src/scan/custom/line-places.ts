import type { Position } from "../match.ts";

/** The way from an offset to its place; a line is looked for from the place that was asked for before. */
export class LinePlaces {
  readonly #text: string;
  #known: { readonly line: number; readonly start: number; readonly end: number };

  constructor(text: string) {
    this.#text = text;
    this.#known = { line: 1, start: 0, end: this.#endOf(0) };
  }

  at(offset: number): Position {
    if (offset < this.#known.start) this.#known = { line: 1, start: 0, end: this.#endOf(0) };
    while (this.#known.end < offset) {
      const start = this.#known.end + 1;
      this.#known = { line: this.#known.line + 1, start, end: this.#endOf(start) };
    }
    return { line: this.#known.line, column: offset - this.#known.start + 1 };
  }

  #endOf(start: number): number {
    const feed = this.#text.indexOf("\n", start);
    return feed < 0 ? this.#text.length : feed;
  }
}
