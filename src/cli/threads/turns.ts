import type { Given, Stored } from "../history/stored.ts";
import type { Item } from "../sources/item.ts";
import type { Helpers } from "./helpers.ts";
import { LookAhead } from "./look-ahead.ts";
import type { Answer } from "./sieve.ts";

/** Who takes items when their turns have come. */
export interface Taker {
  /** Takes an item; an empty one has been looked at, and nothing is in it. */
  take(item: Item, isEmpty?: boolean): Promise<void>;
  /** Takes objects of a history, with what is known of them. */
  takeStored(stored: Stored, answer: Answer): Promise<void>;
  /** How many bytes have been scanned. */
  bytesTaken(): number;
}

/** Items are taken in the order in which they come; where threads look ahead, each waits for its turn. */
export class Turns {
  readonly #helpers: Helpers;
  readonly #taker: Taker;
  #ahead: LookAhead<Item> | undefined;

  constructor(helpers: Helpers, taker: Taker) {
    this.#helpers = helpers;
    this.#taker = taker;
  }

  /** Has an item taken, now or later. */
  async add(item: Given): Promise<void> {
    const sieve = await this.#helpers.sieve(this.#taker.bytesTaken() + bytesToCome(item));
    if (sieve !== undefined)
      this.#ahead ??= new LookAhead(sieve, (one: Item, { texts, isEmpty }) =>
        this.#taker.take(withTexts(one, texts), isEmpty),
      );
    if (item.kind === "stored") return this.#addStored(item);
    if (this.#ahead === undefined) return this.#taker.take(item);
    if (item.kind !== "file") return this.#ahead.add(item);
    const { path, texts, chunks } = item;
    if (chunks === undefined)
      return this.#ahead.add(withTexts(item, []), { path, texts: texts.map(({ bytes }) => bytes) });
    // Its pieces are looked at ahead by themselves.
    await this.end();
    return this.#taker.take(item);
  }

  /** Has everything taken that has come. */
  async end(): Promise<void> {
    await this.#ahead?.end();
  }

  /** Each thread reads the objects of a history by itself. */
  async #addStored(stored: Stored): Promise<void> {
    if (this.#ahead !== undefined && !stored.isAlone)
      return this.#ahead.addWork(stored, (answer) => this.#taker.takeStored(stored, answer));
    await this.end();
    return this.#taker.takeStored(stored, undefined);
  }
}

/** What an item says of what is to come, and of itself. */
function bytesToCome(item: Given): number {
  if (item.kind === "total") return item.bytes ?? 0;
  return item.kind === "file" ? (item.chunks?.length ?? 0) : 0;
}

const NOTHING = Buffer.alloc(0);

/** The item with other bytes: while it waits, it keeps none. */
function withTexts(item: Item, texts: readonly Uint8Array[]): Item {
  if (item.kind !== "file") return item;
  return {
    ...item,
    texts: item.texts.map((text, number) => ({ ...text, bytes: texts[number] ?? NOTHING })),
  };
}
