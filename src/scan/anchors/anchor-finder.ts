import { kernel } from "../kernel/kernel.ts";

/** Where a text stands: `index` is its place in the list that the tables were made from. */
export type OnAnchor = (position: number, index: number) => void;

/**
 * Finds many texts in one pass over bytes. Each text is known by four of its characters, the rarest; whatever four
 * characters stand at a place, one look into a table of bits says whether some text may be there, and one into another
 * whether in this letter case. Places are noted without a branch, because a processor guesses which way a branch goes,
 * and pays for each wrong guess. A text of three characters is known by those and everything that may stand behind them.
 * docs/performance.md has the figures.
 */
export class AnchorFinder {
  readonly #tables: Uint8Array;

  /** Takes what `anchorTables` makes of the texts. Throws an UnfitProcessor where nothing can be found. */
  constructor(tables: Uint8Array) {
    kernel.start();
    this.#tables = tables;
  }

  /** Calls back for every place where one of the texts stands. One search at a time. */
  find(bytes: Uint8Array, onAnchor: OnAnchor): void {
    kernel.findTexts(this.#tables, bytes, onAnchor);
  }
}
