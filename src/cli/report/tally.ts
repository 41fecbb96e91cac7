import type { Reported } from "./reported.ts";

/** How many different keys, and at how many places they stand. */
export interface Amount {
  readonly keys: number;
  readonly places: number;
}

/** What was found. A key that blocks at one place counts as one that blocks, wherever else it stands. */
export interface FoundAmounts {
  readonly block: Amount;
  readonly warn: Amount;
}

/** Counts keys by their fingerprints: a key may stand at many places. */
export class Tally {
  readonly #known = new Map<string, { places: number; blocks: boolean }>();

  add({ fingerprint, level }: Pick<Reported, "fingerprint" | "level">): void {
    const known = this.#known.get(fingerprint) ?? { places: 0, blocks: false };
    known.places++;
    known.blocks ||= level === "block";
    this.#known.set(fingerprint, known);
  }

  /** Different keys so far. */
  get size(): number {
    return this.#known.size;
  }

  amounts(): FoundAmounts {
    const [block, warn] = [
      { keys: 0, places: 0 },
      { keys: 0, places: 0 },
    ];
    for (const { places, blocks } of this.#known.values()) {
      const amount = blocks ? block : warn;
      amount.keys++;
      amount.places += places;
    }
    return { block, warn };
  }
}
