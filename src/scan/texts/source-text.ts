import { Budget } from "../budget.ts";
import { kernel } from "../kernel/kernel.ts";
import { RARE, type Survey } from "../kernel/survey.ts";
import type { Position } from "../match.ts";
import { bufferOf } from "./buffer-of.ts";

/** Bytes that are scanned, their text, and the way from an offset to a line. Offsets count bytes. */
export class SourceText {
  readonly path: string;
  readonly bytes: Buffer;
  /** What the rules may still spend on it. */
  readonly budget: Budget;
  /** True where it does not stand like this in its file. */
  readonly isDecoded: boolean;
  #text: string | undefined;
  /** How long the parts of the text were that are made. */
  #sliced = 0;
  #survey: Survey | undefined;
  readonly #origin: Place;
  /** The place that was asked for last. */
  #known: Place;

  constructor(path: string, bytes: Uint8Array, { origin = BEGINNING, budget }: Belonging = {}) {
    this.path = path;
    this.budget = budget ?? new Budget(bytes.length);
    this.isDecoded = budget !== undefined;
    this.#origin = { offset: 0, ...origin };
    this.#known = this.#origin;
    this.bytes = bufferOf(bytes);
  }

  /** One character a byte, so that offsets are the same; keys are ASCII. Of most texts little is read: see {@link slice}. */
  get text(): string {
    this.#text ??= this.bytes.toString("latin1");
    return this.#text;
  }

  /** A part of the text. All of it is made only when parts of it would be half as long. */
  slice(start: number, end: number): string {
    this.#sliced += end - start;
    if (this.#text === undefined && 2 * this.#sliced < this.bytes.length)
      return this.bytes.toString("latin1", start, end);
    return this.text.slice(start, end);
  }

  /** Tries a sticky pattern at a place. It has to see no more than so many bytes before and behind. */
  tryAt(pattern: RegExp, at: number, { before = 0, after }: Sight): Tried | undefined {
    const offset = Math.max(0, at - before);
    pattern.lastIndex = at - offset;
    const match = pattern.exec(this.slice(offset, at + after));
    return match === null ? undefined : { match, offset, end: offset + pattern.lastIndex };
  }

  /** What in it may be encoded. */
  get survey(): Survey {
    this.#survey ??= kernel.survey(this.bytes);
    return this.#survey;
  }

  /** True where one of the bytes stands somewhere. */
  has(rare: keyof typeof RARE): boolean {
    return (this.survey.rare & RARE[rare]) !== 0;
  }

  /** Line and column of an offset; cheapest in ascending order. */
  positionAt(offset: number): Position {
    if (offset < this.#known.offset) this.#known = this.#origin;
    let { offset: from, line, column } = this.#known;
    for (
      let feed = this.bytes.indexOf(10, from);
      feed >= 0 && feed < offset;
      feed = this.bytes.indexOf(10, from)
    ) {
      line++;
      column = 1;
      from = feed + 1;
    }
    column += this.bytes.toString("utf8", from, offset).length;
    this.#known = { offset, line, column };
    return { line, column };
  }

  /** Where the lines around an offset begin and end: so many before and after its own, within a limit of bytes. */
  linesAround(offset: number, lines: number, limit: number): Span {
    return { start: this.#linesBack(offset, lines, limit), end: this.#linesOn(offset, lines, limit) };
  }

  /**
   * The same around many offsets, which are in ascending order, as regions that do not overlap. Where offsets follow each
   * other closely, only the last one's lines are counted.
   */
  regionsAround(offsets: readonly number[], reach: Reach): readonly Span[] {
    const regions: Span[] = [];
    let start = 0;
    let end = -1;
    let last = -1;
    for (const offset of offsets) {
      if (offset > end && last >= 0) end = this.#linesOn(last, reach.on, reach.limit);
      if (offset > end) {
        if (last >= 0) regions.push({ start, end });
        start = reach.back < 0 ? offset : this.#linesBack(offset, reach.back, reach.limit);
      }
      last = offset;
    }
    if (last >= 0) regions.push({ start, end: this.#linesOn(last, reach.on, reach.limit) });
    return regions;
  }

  #linesBack(offset: number, lines: number, limit: number): number {
    const { bytes } = this;
    const least = Math.max(0, offset - limit);
    let left = lines;
    for (let position = offset - 1; position >= least; position--) {
      if (bytes[position] === LINE_FEED && left-- === 0) return position + 1;
    }
    return least;
  }

  #linesOn(offset: number, lines: number, limit: number): number {
    const most = Math.min(this.bytes.length, offset + limit);
    return offset < most ? kernel.lineEnd(this.bytes, { start: offset, end: most }, lines) : most;
  }
}

const LINE_FEED = 10;

const BEGINNING: Position = { line: 1, column: 1 };

/** What a text is a part of. */
interface Belonging {
  /** Where its bytes begin in their file. */
  readonly origin?: Position;
  /** That of the text which it was decoded from. */
  readonly budget?: Budget;
}

interface Place extends Position {
  readonly offset: number;
}

/** How far a region reaches: so many lines back, or none at all where it is negative, and on, within so many bytes. */
export interface Reach {
  readonly back: number;
  readonly on: number;
  readonly limit: number;
}

/** What a pattern has to see around the place where it is tried, in bytes. */
export interface Sight {
  readonly before?: number;
  readonly after: number;
}

/** What a pattern matched in a part of a text that begins at `offset`; where in the text the match ends. */
export interface Tried {
  readonly match: RegExpExecArray;
  readonly offset: number;
  readonly end: number;
}

/** From `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
