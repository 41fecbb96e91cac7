/** Mixes a number well enough for a table; the factor is the golden ratio by 2 to the power of 32. */
const MIX = 0x9e37_79b1;

const NONE = -1;

/** Windows, which are small texts as numbers, and the place of each in a list. As a Map, but in half the time. */
export class WindowTable {
  readonly #shift: number;
  readonly #mask: number;
  readonly #windows: Int32Array;
  /** By the hash of a window: its place. */
  readonly #places: Int16Array;

  /** The windows, each once. */
  constructor(windows: readonly number[]) {
    const bits = Math.ceil(Math.log2(2 * windows.length + 2));
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    this.#windows = new Int32Array(2 ** bits);
    this.#places = new Int16Array(2 ** bits).fill(NONE);
    for (const [place, window] of windows.entries()) this.#set(window, place);
  }

  /** Where in the list a window stands; less than 0 where it does not. */
  placeOf(window: number): number {
    for (let at = Math.imul(window, MIX) >>> this.#shift; ; at = (at + 1) & this.#mask) {
      const place = this.#places[at] ?? NONE;
      if (place === NONE || this.#windows[at] === window) return place;
    }
  }

  #set(window: number, place: number): void {
    let at = Math.imul(window, MIX) >>> this.#shift;
    while (this.#places[at] !== NONE) at = (at + 1) & this.#mask;
    this.#places[at] = place;
    this.#windows[at] = window;
  }
}
