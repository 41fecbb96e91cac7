import type { Span } from "./source-text.ts";

/** More stretches than this are nobody's file; where they are is not worth keeping. */
const MOST = 500;

/** Where in a text more than the lines around a place may decide on what stands there: see `CONTEXT` of zones.ts. */
export class Sight {
  #isEndless = false;
  readonly #stretches: Span[] = [];
  /** What is read once more in another way, with the lines around it, in ascending order. */
  regions: readonly Span[] = [];

  /** True where a decision may depend on anything in the text. */
  get isEndless(): boolean {
    return this.#isEndless;
  }

  /** Where matches of several lines may stand. */
  get stretches(): readonly Span[] {
    return this.#stretches;
  }

  note({ start, end }: Span): void {
    const last = this.#stretches.at(-1);
    if (last !== undefined && start >= last.start && start <= last.end) {
      this.#stretches[this.#stretches.length - 1] = { start: last.start, end: Math.max(end, last.end) };
      return;
    }
    this.#stretches.push({ start, end });
    if (this.#stretches.length > MOST) this.noteAll();
  }

  noteAll(): void {
    this.#isEndless = true;
    this.#stretches.length = 0;
  }
}
