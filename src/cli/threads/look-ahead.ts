import { WORD } from "../../scan/kernel/held-bytes.ts";
import type { Scanner } from "../../scan/scanner.ts";
import type { Span } from "../../scan/texts/source-text.ts";
import { type Batch, holding } from "./batch.ts";
import type { Answer, Sieve, Ticket, Work } from "./sieve.ts";

/** Many small files make one batch: so many bytes or so many values, whatever comes first. */
const FULL = { bytes: 512 * 1024, values: 1_000 };

const NO_MEMORY = new SharedArrayBuffer(0);

/** A file that threads look at ahead. */
export interface AheadFile {
  readonly path: string;
  readonly texts: readonly Uint8Array[];
}

/** What is known of a value when its turn comes: the texts of its file, and whether somebody has found nothing in them. */
export interface Ahead {
  readonly texts: readonly Uint8Array[];
  readonly isEmpty: boolean;
}

/** Takes a value when its turn has come. */
export type Take<Value> = (value: Value, ahead: Ahead) => Promise<void>;

interface Entry<Value> {
  readonly value: Value;
  readonly texts: readonly Uint8Array[];
  /** The number of its file in the batch. */
  readonly file: number | undefined;
}

/** What waits for its turn, and what is done then. */
interface Sent {
  readonly ticket: Ticket | undefined;
  take(answer: Answer): Promise<void>;
}

/** Values are taken in the order in which they come, while threads look at the files of the next ones. */
export class LookAhead<Value> {
  readonly #sieve: Sieve;
  readonly #take: Take<Value>;
  readonly #sent: Sent[] = [];
  #open: OpenBatch<Value> | undefined;

  constructor(sieve: Sieve, take: Take<Value>) {
    this.#sieve = sieve;
    this.#take = take;
  }

  /** Takes a value, now or later; the bytes of its file may be used for something else afterwards. */
  async add(value: Value, file?: AheadFile): Promise<void> {
    if (this.#open?.hasRoomFor(file) === false) this.#send();
    this.#open ??= new OpenBatch(this.#sieve.slots, await this.#freeSlot());
    if (this.#open.hasRoomFor(file)) this.#open.add(value, file);
    else {
      // No slot holds it.
      await this.end();
      await this.#take(value, { texts: file?.texts ?? [], isEmpty: false });
    }
    if (this.#open?.isFull) this.#send();
  }

  /** Has work done that needs no slot, and takes what came of it, now or later. */
  async addWork(work: Work, take: Sent["take"]): Promise<void> {
    this.#send();
    while (this.#sent.length >= this.#sieve.slots.length) await this.#takeOldest();
    this.#sent.push({ ticket: this.#sieve.sift(work), take });
  }

  /** Takes all that has come so far. */
  async end(): Promise<void> {
    this.#send();
    while (this.#sent.length > 0) await this.#takeOldest();
  }

  #send(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const { batch } = open;
    const slot = this.#sieve.slots[batch.slot] ?? NO_MEMORY;
    const look = (scanner: Scanner): readonly number[] => holding(scanner, batch, slot);
    const ticket = batch.files.length === 0 ? undefined : this.#sieve.sift({ batch, look });
    this.#sent.push({ ticket, take: (answer) => this.#takeAll(open, answer) });
  }

  async #takeAll({ entries, batch }: OpenBatch<Value>, answer: Answer): Promise<void> {
    for (const { value, texts, file } of entries)
      await this.#take(value, { texts, isEmpty: isEmptyIn(answer, file) });
    this.#sieve.free.push(batch.slot);
  }

  async #freeSlot(): Promise<number> {
    for (;;) {
      const free = this.#sieve.free.pop();
      if (free !== undefined) return free;
      await this.#takeOldest();
    }
  }

  async #takeOldest(): Promise<void> {
    const oldest = this.#sent.shift();
    if (oldest === undefined) throw new Error("every slot is in use, and by nobody");
    const { ticket, take } = oldest;
    await take(ticket === undefined ? undefined : await this.#sieve.answer(ticket));
  }
}

function isEmptyIn(answer: Answer, file: number | undefined): boolean {
  return file !== undefined && answer?.has(file) === false;
}

/** A batch that is being filled. */
class OpenBatch<Value> {
  readonly entries: Entry<Value>[] = [];
  readonly batch: Batch & { readonly files: { path: string; texts: readonly Span[] }[] };
  readonly #bytes: Uint8Array;
  #length = 0;

  constructor(slots: readonly SharedArrayBuffer[], slot: number) {
    this.#bytes = new Uint8Array(slots[slot] ?? NO_MEMORY);
    this.batch = { kind: "slot", slot, files: [] };
  }

  get isFull(): boolean {
    return this.#length >= FULL.bytes || this.entries.length >= FULL.values;
  }

  hasRoomFor(file: AheadFile | undefined): boolean {
    const length = file?.texts.reduce((sum, text) => sum + text.length + WORD, 0) ?? 0;
    return this.#length + length <= this.#bytes.length;
  }

  add(value: Value, file: AheadFile | undefined): void {
    const texts = (file?.texts ?? []).map((text) => this.#copied(text));
    const number = file === undefined ? undefined : this.batch.files.length;
    if (file !== undefined) this.batch.files.push({ path: file.path, texts: texts.map(spanOf) });
    this.entries.push({ value, texts, file: number });
  }

  #copied(text: Uint8Array): Uint8Array {
    this.#bytes.set(text, this.#length);
    const copy = this.#bytes.subarray(this.#length, this.#length + text.length);
    this.#length += text.length + (-text.length & (WORD - 1));
    return copy;
  }
}

function spanOf({ byteOffset, length }: Uint8Array): Span {
  return { start: byteOffset, end: byteOffset + length };
}
