import { isBefore, type Match, type Position } from "../match.ts";
import { SourceText } from "./source-text.ts";

/** A part of a file with enough around it to see what a whole scan would see. */
export interface Piece {
  readonly bytes: Buffer;
  /** Where the bytes begin in the file. */
  readonly start: Position;
  /** Keys that begin from here on, and before `to`, are found in this piece; the others in one of its neighbors. */
  readonly from: Position;
  /** Absent in the last piece. */
  readonly to?: Position;
}

/** How a file is cut: pieces of `size` bytes, with at least `margin` bytes before and after. */
export interface Cut {
  readonly size: number;
  readonly margin: number;
  /** What has to go before a piece that begins about here: then it begins there. */
  readonly lead?: (bytes: Buffer, place: number) => Lead | undefined;
}

/** A text that says what follows it from a place on. */
export interface Lead {
  readonly heading: Buffer;
  readonly start: number;
}

/** Takes the text of a file as it comes and cuts it into pieces. */
export class Cutter {
  readonly #cut: Cut;
  #held: Buffer = Buffer.alloc(0);
  #parts: Buffer[] = [];
  #length = 0;
  #start: Position = { line: 1, column: 1 };
  /** Where the next piece begins to count, in what is held. */
  #from = 0;

  constructor(cut: Cut) {
    this.#cut = cut;
  }

  /** The pieces that are complete with this chunk. */
  *add(chunk: Buffer): Generator<Piece> {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    const { size, margin } = this.#cut;
    while (this.#length >= this.#from + size + 2 * margin) yield this.#next();
  }

  /** The last pieces: what is left may be more than one and what is around it. */
  *end(): Generator<Piece> {
    const { size, margin } = this.#cut;
    while (this.#length > this.#from + size + margin) yield this.#next();
    this.#gather();
    yield this.#piece();
  }

  #next(): Piece {
    this.#gather();
    const to = borderAt(this.#held, this.#from + this.#cut.size);
    const piece = this.#piece(to);
    this.#dropBefore(Math.max(0, borderAt(this.#held, to - this.#cut.margin)), to);
    return piece;
  }

  #gather(): void {
    if (this.#parts.length > 0) this.#held = Buffer.concat([this.#held, ...this.#parts]);
    this.#parts = [];
  }

  #piece(to?: number): Piece {
    const end = to === undefined ? this.#held.length : to + this.#cut.margin;
    const bytes = this.#held.subarray(0, end);
    const text = new SourceText("", bytes, { origin: this.#start });
    const piece = { bytes, start: this.#start, from: text.positionAt(this.#from) };
    return to === undefined ? piece : { ...piece, to: text.positionAt(to) };
  }

  #dropBefore(place: number, from: number): void {
    const { heading, start: begin } = this.#cut.lead?.(this.#held, place) ?? {
      heading: NOTHING,
      start: place,
    };
    const start = new SourceText("", this.#held, { origin: this.#start }).positionAt(begin);
    this.#start = startBefore(start, heading.toString());
    const rest = this.#held.subarray(begin);
    this.#held = heading.length === 0 ? rest : Buffer.concat([heading, rest]);
    this.#length = this.#held.length;
    this.#from = from - begin + heading.length;
  }
}

const NOTHING = Buffer.alloc(0);

/** Where a text would begin that ends right before a place: if it has lines, that is the beginning of one. */
function startBefore({ line, column }: Position, text: string): Position {
  const feeds = text.split("\n").length - 1;
  return feeds === 0 ? { line, column: column - text.length } : { line: line - feeds, column: 1 };
}

/** A match in a piece at its place in the file; undefined where it is a neighbor's. */
export function inFile<T extends Pick<Match, "start" | "end">>(
  { start, from, to }: Piece,
  match: T,
): T | undefined {
  const placed = { ...match, start: moved(match.start, start), end: moved(match.end, start) };
  if (isBefore(placed.start, from) || (to !== undefined && !isBefore(placed.start, to))) return undefined;
  return placed;
}

function moved({ line, column }: Position, start: Position): Position {
  return { line: line + start.line - 1, column: line === 1 ? column + start.column - 1 : column };
}

/** At or a little before an offset, where no character of UTF-8 is cut, and nothing looks like the mark of UTF-16. */
function borderAt(bytes: Buffer, offset: number): number {
  for (let at = offset; at > Math.max(0, offset - 8); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || (byte >= 0xc2 && byte <= 0xf4)) return at;
  }
  return offset;
}
