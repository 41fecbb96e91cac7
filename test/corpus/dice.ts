import { createHash } from "node:crypto";

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

/** What random texts are made of. */
export const letters = {
  alnum: UPPER + LOWER + DIGITS,
  base32: `${UPPER}234567`,
  base64: `${UPPER}${LOWER}${DIGITS}+/`,
  base64url: `${UPPER}${LOWER}${DIGITS}-_`,
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  letters: UPPER + LOWER,
  lower: LOWER,
  lowerAlnum: LOWER + DIGITS,
  upper: UPPER,
  upperAlnum: UPPER + DIGITS,
  upperHex: `${DIGITS}ABCDEF`,
  word: `${UPPER}${LOWER}${DIGITS}_`,
} as const;

/** Chance that can be had again: the same seed gives the same throws (sfc32, seeded with SHA-256). */
export class Dice {
  readonly #seed: string;
  readonly #state: Uint32Array;

  constructor(seed: string) {
    this.#seed = seed;
    this.#state = Uint32Array.from({ length: 4 }, (_, index) =>
      createHash("sha256")
        .update(seed)
        .digest()
        .readUInt32LE(index * 4),
    );
  }

  /** Dice of their own for a part of the work: what is thrown there does not move what is thrown here. */
  fork(name: string): Dice {
    return new Dice(`${this.#seed}/${name}`);
  }

  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.#next() / 2 ** 32 < probability;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.number(0, list.length - 1)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  }

  /** So many different members of the list, in any order. */
  sample<T>(list: readonly T[], count: number): readonly T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0)
      taken.push(...rest.splice(this.number(0, rest.length - 1), 1));
    return taken;
  }

  text(length: number, alphabet: string = letters.alnum): string {
    return Array.from({ length }, () => alphabet.charAt(this.number(0, alphabet.length - 1))).join("");
  }

  hex(length: number): string {
    return this.text(length, letters.hex);
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.number(0, 255)));
  }

  /** A random (version 4) UUID. */
  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(["8", "9", "a", "b"])}${this.hex(3)}-${this.hex(12)}`;
  }

  /** So many results of a throw. */
  many<T>(count: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  #next(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.#state;
    const sum = (a + b + count) | 0;
    this.#state[3] = count + 1;
    this.#state[0] = b ^ (b >>> 9);
    this.#state[1] = (c + (c << 3)) | 0;
    this.#state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}
