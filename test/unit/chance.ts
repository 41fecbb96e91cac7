import { randomInt } from "node:crypto";
import { test } from "@jest/globals";
import { randomSource } from "./report/random-text.ts";

/** Random choices that can be made again from their seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomSource(seed);
  }

  /** A whole number from 0, below the limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  text(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join("");
  }
}

/** Runs a check many times with other choices; a failure tells the seed, and SEED=… repeats it. */
export function property(name: string, runs: number, check: (chance: Chance) => void): void {
  test(name, () => {
    const given = process.env.SEED;
    const first = given === undefined ? randomInt(2 ** 31) : Number(given);
    for (let seed = first; seed < first + (given === undefined ? runs : 1); seed++) {
      try {
        check(new Chance(seed));
      } catch (error) {
        throw new Error(`failed with SEED=${seed}`, { cause: error });
      }
    }
  });
}
