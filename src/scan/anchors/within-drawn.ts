import { randomness } from "../../values/randomness.ts";
import { bytesOf } from "../texts/byte-kinds.ts";

/** How far is looked on each side of a word, in bytes. */
const SIDE = 60;

/** No name is as long, with its joints; a part of it between two joints may be as long as a short word. */
const LONGEST_NAME = 60;
const LEAST_PART = 10;

const LEAST_RANDOMNESS = 0.6;

/** By byte: 1 for a letter or a digit, and for what base64 and base64url have besides. */
const PLAIN = bytesOf(/[A-Za-z0-9]/);
const MARKED = bytesOf(/[A-Za-z0-9+/_-]/);

/** So many words are looked at in a text: none that nobody made on purpose has as many within drawn letters. */
const MOST_WORDS = 2_000;

/** Tells words in the midst of base64: of some thousand drawn letters, four in a row are those of a provider. */
export class WithinDrawn {
  readonly #bytes: Buffer;
  #asked = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** False also for what was not looked at. */
  has(position: number): boolean {
    if (PLAIN[this.#bytes[position - 1] ?? 0] !== 1 || this.#asked === MOST_WORDS) return false;
    this.#asked++;
    return isWithinDrawn(this.#bytes, position);
  }
}

function isWithinDrawn(bytes: Buffer, position: number): boolean {
  const all = runAround(bytes, position, MARKED);
  if (all.end - all.start < LONGEST_NAME) return false;
  const part = runAround(bytes, position, PLAIN);
  if (part.end - part.start < LEAST_PART) return false;
  return randomness(bytes.toString("latin1", part.start, part.end)) >= LEAST_RANDOMNESS;
}

function runAround(bytes: Buffer, position: number, kinds: Uint8Array): { start: number; end: number } {
  let [start, end] = [position, position];
  while (start > position - SIDE && kinds[bytes[start - 1] ?? 0] === 1) start--;
  while (end < position + SIDE && kinds[bytes[end] ?? 0] === 1) end++;
  return { start, end };
}
