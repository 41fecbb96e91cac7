import { PAIRED } from "../pairs/nearest-ids.ts";
import { firstFrom } from "../texts/ascending.ts";
import { SourceText, type Span } from "../texts/source-text.ts";
import { merged } from "../texts/spans.ts";
import type { Decoded } from "./decoded.ts";

/** So many lines around a part are read with it, within so many bytes: they may say what it is. */
const AROUND = { lines: 5, bytes: 2_000 };

/** Parts that are nearer to each other than this are read together. */
const TOGETHER = 256;

/** Between what does not stand together in the text: more lines than any word or half of a key reaches, and more than stands beside a value. */
const APART = Buffer.from(`${"\n".repeat(PAIRED.lines + 2)}${" ".repeat(128)}\n`);

/** A part at its place in a reading; what is not encoded says itself, byte for byte. */
interface Segment extends Decoded {
  readonly at: number;
}

/** What a text says where parts of it are decoded, with the lines around them, and the way back to the text. */
export class Reading {
  readonly source: SourceText;
  /** Where something was decoded or left out, in this reading. */
  readonly parts: readonly Span[];
  readonly #segments: readonly Segment[];
  /** Where each of them begins in this reading. */
  readonly #begins: readonly number[];

  private constructor({ path, budget }: SourceText, segments: readonly Segment[], parts: readonly Span[]) {
    this.source = new SourceText(path, Buffer.concat(segments.map(({ bytes }) => bytes)), { budget });
    this.parts = parts;
    this.#segments = segments;
    this.#begins = segments.map(({ at }) => at);
  }

  /** The parts are in ascending order and do not overlap. */
  static of(source: SourceText, parts: readonly Decoded[]): Reading {
    const segments: Segment[] = [];
    const places: Span[] = [];
    let at = 0;
    for (const segment of sequence(source, parts)) {
      segments.push({ ...segment, at });
      if (segment.isDecoded) places.push({ start: at, end: at + segment.bytes.length });
      at += segment.bytes.length;
    }
    return new Reading(source, segments, places);
  }

  /** The place in the text of what stands here in the reading: all of each group of digits that says some of it. */
  origin({ start, end }: Span): Span {
    return { start: this.#origin(start, 0), end: this.#origin(end - 1, 1) };
  }

  /** Where the group begins that says the byte, or the one so many after it. */
  #origin(offset: number, after: 0 | 1): number {
    const segment = this.#segments[firstFrom(this.#begins, offset + 1) - 1];
    if (segment === undefined) return 0;
    const { at, start, end, width, size } = segment;
    return Math.min(end, start + (Math.floor((offset - at) / size) + after) * width);
  }
}

interface Piece extends Decoded {
  readonly isDecoded: boolean;
}

/** The regions around the parts, piece by piece: what is decoded, and what stands between. */
function* sequence(source: SourceText, parts: readonly Decoded[]): Generator<Piece> {
  let next = 0;
  for (const region of regions(source, parts)) {
    let done = region.start;
    for (let part = parts[next]; part !== undefined && part.start < region.end; part = parts[++next]) {
      yield plain(source, done, part.start);
      yield { ...part, isDecoded: true };
      done = part.end;
    }
    yield plain(source, done, region.end);
    yield { start: region.end, end: region.end, bytes: APART, width: 0, size: 1, isDecoded: false };
  }
}

function plain({ bytes }: SourceText, start: number, end: number): Piece {
  return { start, end, bytes: bytes.subarray(start, end), width: 1, size: 1, isDecoded: false };
}

function regions(source: SourceText, parts: readonly Decoded[]): readonly Span[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of parts) {
    const last = groups.at(-1);
    if (last !== undefined && start - last.end < TOGETHER) last.end = end;
    else groups.push({ start, end });
  }
  return merged(
    groups.map(({ start, end }) => ({
      start: source.linesAround(start, AROUND.lines, AROUND.bytes).start,
      end: source.linesAround(end, AROUND.lines, AROUND.bytes).end,
    })),
  );
}
