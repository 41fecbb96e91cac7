import type { Scanner } from "../../scan/scanner.ts";
import type { Item } from "../sources/item.ts";
import type { StoredBatch } from "./stored-batch.ts";

/** Objects of a history: whoever looks at them reads them. */
export interface Stored {
  readonly kind: "stored";
  readonly batch: StoredBatch;
  /** All that came before is done first: a large file is scanned while git gives it, and after the last ones git ends. */
  readonly isAlone: boolean;
  /** Which are worth a look, by this process. */
  look(scanner: Scanner): Promise<readonly number[]>;
  /** What stands in those with these numbers, or in all. */
  read(numbers?: readonly number[]): AsyncIterable<Item>;
}

/** What a source gives, one after the other. */
export type Given = Item | Stored;
