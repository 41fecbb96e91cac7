import { classOf, pairFrequency, spellings } from "./character-classes.ts";

/** A text that is looked for. */
export interface AnchorText {
  readonly text: string;
  /** True where letter case counts. Otherwise it does not, and `_` stands for `-`, `.` and a space as well. */
  readonly exact: boolean;
}

/** Where a text stands: `index` is its place in the list that the finder was made from. */
export type OnAnchor = (position: number, index: number) => void;

/** A text, and the place in it whose three characters are looked up. */
interface Entry {
  readonly index: number;
  readonly exact: boolean;
  /** Its bytes, or their classes where letter case does not count. */
  readonly codes: Uint8Array;
  readonly offset: number;
}

/** What a pair of bytes can be: the first two of the three characters of a text, or the last two. */
const FIRST = 1;
const LAST = 2;

/**
 * Finds many texts in one pass over bytes. It looks at two bytes a step: of any three characters in a row, either
 * the first two or the last two are one step's pair. A table says for each pair whether it is worth a second look, a
 * second table the same for three characters, and only then texts are compared. docs/performance.md has the figures.
 */
export class AnchorFinder {
  readonly #pairs = new Uint8Array(65_536);
  /** For each three classes the number of their bucket; 0 where no text has them. */
  readonly #triples = new Uint16Array(64 ** 3);
  readonly #buckets: Entry[][] = [[]];

  /** Each text needs at least three characters, all ASCII; throws a RangeError otherwise. */
  constructor(texts: readonly AnchorText[]) {
    // Short texts first: they have the least choice which of their characters to be known by.
    const order = texts.map((anchor, index) => ({ ...anchor, index }));
    for (const anchor of order.sort((a, b) => a.text.length - b.text.length)) this.#add(anchor);
  }

  /** Calls back for every place where one of the texts stands. */
  find(bytes: Uint8Array, onAnchor: OnAnchor): void {
    const pairs = this.#pairs;
    const { length } = bytes;
    for (let at = 0; at < length; at += 2) {
      const pair = pairs[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] ?? 0;
      if (pair === 0) continue;
      if ((pair & LAST) !== 0) this.#look(bytes, at - 1, onAnchor);
      if ((pair & FIRST) !== 0) this.#look(bytes, at, onAnchor);
    }
  }

  #add({ text, exact, index }: AnchorText & { readonly index: number }): void {
    if (!/^\p{ASCII}{3,}$/u.test(text)) throw new RangeError(`"${text}" is no text to look for`);
    const bytes = Buffer.from(text, "latin1");
    const offset = this.#rarest(bytes, exact);
    this.#flag(bytes, offset, exact);
    const triple = tripleAt(bytes, offset);
    const bucket = this.#triples[triple] || this.#buckets.push([]) - 1;
    this.#triples[triple] = bucket;
    const codes = exact ? bytes : bytes.map(classOf);
    this.#buckets[bucket]?.push({ index, exact, codes, offset });
  }

  /** The place in a text whose pairs are met least often, beside those that are looked at anyway. */
  #rarest(bytes: Uint8Array, exact: boolean): number {
    let best = { offset: 0, cost: Number.POSITIVE_INFINITY };
    for (let offset = 0; offset + 2 < bytes.length; offset++) {
      const cost =
        this.#cost(bytes, { offset, flag: FIRST, exact }) +
        this.#cost(bytes, { offset: offset + 1, flag: LAST, exact });
      if (cost < best.cost) best = { offset, cost };
    }
    return best.offset;
  }

  #cost(bytes: Uint8Array, { offset, flag, exact }: PairPlace): number {
    let cost = 0;
    for (const pair of pairsAt(bytes, offset, exact)) {
      if (((this.#pairs[pair] ?? 0) & flag) === 0) cost += pairFrequency(pair);
    }
    return cost;
  }

  #flag(bytes: Uint8Array, offset: number, exact: boolean): void {
    for (const pair of pairsAt(bytes, offset, exact)) this.#pairs[pair] = (this.#pairs[pair] ?? 0) | FIRST;
    for (const pair of pairsAt(bytes, offset + 1, exact)) this.#pairs[pair] = (this.#pairs[pair] ?? 0) | LAST;
  }

  #look(bytes: Uint8Array, at: number, onAnchor: OnAnchor): void {
    if (at < 0 || at + 2 >= bytes.length) return;
    const bucket = this.#triples[tripleAt(bytes, at)] ?? 0;
    if (bucket === 0) return;
    const entries = this.#buckets[bucket];
    if (entries === undefined) return;
    for (const entry of entries) {
      if (stands(bytes, at - entry.offset, entry)) onAnchor(at - entry.offset, entry.index);
    }
  }
}

interface PairPlace {
  readonly offset: number;
  readonly flag: number;
  readonly exact: boolean;
}

function tripleAt(bytes: Uint8Array, at: number): number {
  return (classOf(bytes[at] ?? 0) << 12) | (classOf(bytes[at + 1] ?? 0) << 6) | classOf(bytes[at + 2] ?? 0);
}

/** The pair at an offset in all its spellings. */
function pairsAt(bytes: Uint8Array, offset: number, exact: boolean): readonly number[] {
  const [first, second] = [bytes[offset] ?? 0, bytes[offset + 1] ?? 0];
  if (exact) return [first | (second << 8)];
  return spellings(first).flatMap((low) => spellings(second).map((high) => low | (high << 8)));
}

function stands(bytes: Uint8Array, start: number, { codes, exact }: Entry): boolean {
  if (start < 0 || start + codes.length > bytes.length) return false;
  for (let index = 0; index < codes.length; index++) {
    const byte = bytes[start + index] ?? 0;
    if ((exact ? byte : classOf(byte)) !== codes[index]) return false;
  }
  return true;
}
