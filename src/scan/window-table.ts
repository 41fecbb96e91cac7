/** Mixes a number well enough for a table; the factor is the golden ratio by 2 to the power of 32. */
const MIX = 0x9e37_79b1;

const NONE = -1;

/** What belongs to windows, which are small texts as numbers. As a Map, but in half the time. */
export class WindowTable<Entry> {
  readonly #shift: number;
  readonly #mask: number;
  readonly #windows: Int32Array;
  /** By place: which of the lists stands there. */
  readonly #numbers: Int16Array;
  readonly #lists: readonly (readonly Entry[])[];

  constructor(lists: ReadonlyMap<number, readonly Entry[]>) {
    const bits = Math.ceil(Math.log2(2 * lists.size + 2));
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    this.#windows = new Int32Array(2 ** bits);
    this.#numbers = new Int16Array(2 ** bits).fill(NONE);
    this.#lists = [...lists.values()];
    for (const [number, window] of [...lists.keys()].entries()) this.#set(window, number);
  }

  get(window: number): readonly Entry[] | undefined {
    for (let place = Math.imul(window, MIX) >>> this.#shift; ; place = (place + 1) & this.#mask) {
      const number = this.#numbers[place] ?? NONE;
      if (number === NONE) return undefined;
      if (this.#windows[place] === window) return this.#lists[number];
    }
  }

  #set(window: number, number: number): void {
    let place = Math.imul(window, MIX) >>> this.#shift;
    while (this.#numbers[place] !== NONE) place = (place + 1) & this.#mask;
    this.#numbers[place] = number;
    this.#windows[place] = window;
  }
}
