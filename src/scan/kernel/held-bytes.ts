import type { Span } from "../texts/source-text.ts";
import { PLACE } from "./places.ts";

/** Behind the bytes: runs end there. */
const [SPACE, SPACES] = [0x20, 32];

/** What is asked of one place is mostly asked of the next ones, too: so much is copied at least. */
const AHEAD = 0x2000;

/** From such places, memory that threads share is copied eight bytes at a time: 28 GB/s, and 2.7 from others (V8 of Node 24). */
export const WORD = 8;

/** The bytes that were copied to where the compiled code reads them. */
export class HeldBytes {
  readonly #memory: Uint8Array;
  #bytes: Uint8Array | undefined;
  #first = 0;
  #last = 0;

  /** All of its memory. */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  /** Copies a part of some bytes, as far as it is there; tells how many. */
  load(bytes: Uint8Array, span: Span): number {
    const { start } = span;
    const end = Math.min(span.end, bytes.length);
    this.#memory.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), PLACE.bytes);
    const behind = PLACE.bytes + end - start;
    this.#memory.fill(SPACE, behind, behind + SPACES);
    [this.#bytes, this.#first, this.#last] = [bytes, start, end];
    return end - start;
  }

  /** Copies them unless they are there, as others may be before them; tells where the first one that is there stands. */
  hold(bytes: Uint8Array, { start, end }: Span): number {
    if (bytes !== this.#bytes || start < this.#first || end > this.#last)
      this.load(bytes, { start: start - (start % WORD), end: Math.max(end, start + AHEAD) });
    return this.#first;
  }
}
