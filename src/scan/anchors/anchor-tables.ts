import { PLACE } from "../kernel/places.ts";
import type { Ahead } from "./ahead.ts";
import { type AnchorText, foldedFourths, spellingsOf, writtenFourths, writtenWindow } from "./anchor-text.ts";
import { folded } from "./character-classes.ts";
import { WindowFrequency } from "./window-frequency.ts";

/** One way to write the window of a text. */
interface Spelling {
  /** Folded, or of a text whose letter case counts as it is written; without what a short text does not have. */
  readonly window: number;
  readonly exact: boolean;
  readonly isShort: boolean;
  /** The number of the text. */
  readonly index: number;
}

/** Three of four bytes. */
const THREE = 0xff_ffff;

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing; and by the root of 3. */
const [MIX, MIX_AGAIN] = [0x9e37_79b1, 0x93cd_3a2d];

/** So many bits has the number of a window. The first table has to fit into a processor's second cache. */
const [KNOWN_BITS, AGAIN_BITS] = [20, 18];

/** So many has the place of the first three characters of a window, of which there are some 2,000. */
const PLACE_BITS = 12;
const EMPTY = -1;

/** What is said about a text: where its letters are, and the table of what stands behind it. */
const [LETTERS_BITS, AHEAD_BITS] = [17, 7];

const BYTES = /^[\0-\xff]*$/;

/** Texts are no longer: they have to be whole in what the kernel looks at together. */
const LONGEST = 255;

/**
 * There is room for so many texts and spellings, letters, different beginnings of windows, and tables of what stands behind
 * texts; and the kernel finds no more texts at one place. The catalogue takes a third, a fourth, three fourths, a half and
 * a hundredth.
 */
const MOST_TEXTS = 0x4000;
const MOST_LETTERS = 2 ** LETTERS_BITS;
const MOST_BEGINNINGS = 3_000;
const MOST_AHEADS = 2 ** AHEAD_BITS;
const MOST_ALIKE = 0x1000;

/**
 * The tables for these texts that kernel/texts.ts looks into: everything from {@link PLACE}.known to its end, of which
 * kernel/memory.ts says what it is. Each character of a text is a byte. Throws a RangeError for a text of fewer than three of
 * them, or of what is none, and where there is no room for all of them.
 */
export function anchorTables(texts: readonly AnchorText[]): Uint8Array {
  const tables = new AnchorTables();
  for (const text of texts) tables.add(text);
  return tables.end();
}

class AnchorTables {
  readonly #bytes = new Uint8Array(PLACE.end - PLACE.known);
  readonly #words = new Int32Array(this.#bytes.buffer);
  readonly #frequency = new WindowFrequency();
  readonly #spelled = new Map<number, Spelling[]>();
  readonly #known = this.#part(PLACE.known, 2 ** (KNOWN_BITS - 3));
  readonly #exact = this.#part(PLACE.exact, 2 ** (AGAIN_BITS - 3));
  readonly #loose = this.#part(PLACE.loose, 2 ** (AGAIN_BITS - 3));
  readonly #aheads = new Map<Uint8Array, number>();
  #texts = 0;
  #letters = 0;

  add(anchor: AnchorText): void {
    const { text, exact } = anchor;
    const length = Math.max(text.length, anchor.before ?? 0);
    if (text.length < 3 || length > LONGEST || !BYTES.test(text))
      throw new RangeError(`"${text}" is no text to look for`);
    const index = this.#texts++;
    const offset = this.#write(anchor, index);
    const isShort = text.length === 3;
    const written = writtenWindow(text, offset);
    for (const window of spellingsOf(anchor, offset)) {
      enter(this.#spelled, window & THREE, { window: exact ? written : window, exact, isShort, index });
      const fourths = isShort ? foldedFourths(anchor) : NO_FOURTH;
      flag(this.#known, MIX, { window, fourths });
      if (!exact) flag(this.#loose, MIX_AGAIN, { window, fourths });
    }
    if (!exact) return;
    const fourths = isShort ? writtenFourths(anchor) : NO_FOURTH;
    flag(this.#exact, MIX_AGAIN, { window: written, fourths });
  }

  end(): Uint8Array {
    if (!this.#hasRoom()) throw new RangeError("too many texts");
    this.#spell();
    return this.#bytes;
  }

  #hasRoom(): boolean {
    let sum = 0;
    let most = 0;
    for (const { length } of this.#spelled.values()) {
      sum += length;
      most = Math.max(most, length);
    }
    return (
      Math.max(this.#texts, sum) <= MOST_TEXTS &&
      this.#letters <= MOST_LETTERS &&
      this.#aheads.size <= MOST_AHEADS &&
      this.#spelled.size <= MOST_BEGINNINGS &&
      most <= MOST_ALIKE
    );
  }

  /** Writes a text down; tells where in it the characters stand by which it is known. */
  #write({ exact, ahead, before = 0, alone = false, ...anchor }: AnchorText, index: number): number {
    const text = exact ? anchor.text : folded(anchor.text);
    const offset = this.#frequency.rarestFour(text);
    const at = this.#word(PLACE.texts) + 2 * index;
    const { least = 0, leadsToSign = false } = ahead ?? {};
    const is = Number(exact) + 2 * Number(leadsToSign) + 4 * Number(alone);
    this.#words[at] =
      this.#letters | (this.#tableOf(ahead) << LETTERS_BITS) | (before << (LETTERS_BITS + AHEAD_BITS));
    this.#words[at + 1] = text.length | (least << 8) | (offset << 16) | (is << 24);
    const letters = this.#part(PLACE.letters + this.#letters, text.length);
    for (let letter = 0; letter < text.length; letter++) letters[letter] = text.charCodeAt(letter);
    this.#letters += text.length;
    return offset;
  }

  /** The number of the table of what stands behind a text; it does not matter where that is anything. */
  #tableOf(ahead: Ahead | undefined): number {
    if (ahead === undefined) return 0;
    const number = this.#aheads.get(ahead.table) ?? this.#aheads.size;
    this.#aheads.set(ahead.table, number);
    if (number < MOST_AHEADS) this.#part(PLACE.ahead + 256 * number, 256).set(ahead.table);
    return number;
  }

  /** Writes the spellings down, those with the same three characters side by side. */
  #spell(): void {
    const places = this.#words.subarray(this.#word(PLACE.places)).subarray(0, 2 ** (PLACE_BITS + 1));
    places.fill(EMPTY);
    let count = 0;
    for (const [three, spellings] of this.#spelled) {
      let place = Math.imul(three, MIX) >>> (32 - PLACE_BITS);
      while (places[2 * place] !== EMPTY) place = (place + 1) & (2 ** PLACE_BITS - 1);
      places[2 * place] = three;
      places[2 * place + 1] = count | ((count + spellings.length) << 16);
      for (const { window, exact, isShort, index } of spellings) {
        const at = this.#word(PLACE.spellings) + 2 * count++;
        this.#words[at] = window;
        this.#words[at + 1] = 4 * index + 2 * Number(exact) + Number(isShort);
      }
    }
  }

  #part(place: number, length: number): Uint8Array {
    return this.#bytes.subarray(place - PLACE.known, place - PLACE.known + length);
  }

  #word(place: number): number {
    return (place - PLACE.known) / 4;
  }
}

/** For windows that have all four characters. */
const NO_FOURTH = Int32Array.of(0);

/** A window, with each of the fourth characters that it may have. */
interface Windows {
  readonly window: number;
  readonly fourths: Int32Array;
}

/** The upper bits of the product are the number of a byte, the lower three that of a bit in it. */
function flag(bits: Uint8Array, mix: number, { window, fourths }: Windows): void {
  const shift = Math.clz32(bits.length) + 1;
  for (let index = 0; index < fourths.length; index++) {
    const product = Math.imul(window | (fourths[index] ?? 0), mix);
    bits[product >>> shift] = (bits[product >>> shift] ?? 0) | (1 << (product & 7));
  }
}

/** Takes the first three characters, folded. */
function enter(windows: Map<number, Spelling[]>, first: number, spelling: Spelling): void {
  const known = windows.get(first);
  if (known === undefined) windows.set(first, [spelling]);
  else if (known.every(({ window, index }) => window !== spelling.window || index !== spelling.index))
    known.push(spelling);
}
