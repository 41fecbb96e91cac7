import { type Compiled, compiled } from "./compiled.ts";
import { HeldBytes } from "./held-bytes.ts";
import { PLACE } from "./places.ts";
import { valueTables } from "./value-tables.ts";

const PAGE = 0x1_0000;

/** The compiled code while it runs, with one memory of a fixed size. Throws an UnfitProcessor where it cannot. */
export class Running {
  readonly code: Compiled;
  readonly held: HeldBytes;
  /** Where the code writes its answers and, of some questions, finds what is asked. */
  readonly found: Int32Array;
  readonly #memory: Uint8Array;
  #tables: Uint8Array | undefined;
  #head: Uint8Array | undefined;
  #isTelling = false;

  /** Takes how many bytes are looked at together; a page more has room for what is around them. */
  constructor(bytes: number) {
    this.code = compiled();
    const { memory } = this.code;
    memory.grow((PLACE.bytes + bytes + PAGE - memory.buffer.byteLength) / PAGE);
    this.#memory = new Uint8Array(memory.buffer);
    this.#memory.set(valueTables(), PLACE.written);
    this.held = new HeldBytes(this.#memory);
    this.found = new Int32Array(memory.buffer, PLACE.found, (PLACE.bytes - PLACE.found) / 4);
  }

  /** Has it know these texts. */
  know(tables: Uint8Array): void {
    if (this.#tables !== tables) this.#memory.set(tables, PLACE.known);
    this.#tables = tables;
  }

  /** Has it know this head of a key. */
  knowHead(table: Uint8Array): void {
    if (this.#head !== table) this.#memory.set(table, PLACE.runs);
    this.#head = table;
  }

  /** A copy of so many bytes that it wrote as its answer. */
  written(bytes: number): Buffer {
    return Buffer.from(this.#memory.subarray(PLACE.found, PLACE.found + bytes));
  }

  /** Tells so many of its answers, each two numbers. */
  tell(pairs: number, take: (first: number, second: number) => void): void {
    this.#isTelling = true;
    try {
      for (let index = 0; index < 2 * pairs; index += 2)
        take(this.found[index] ?? 0, this.found[index + 1] ?? 0);
    } finally {
      this.#isTelling = false;
    }
  }

  /** A question would write over the answers that are being told. */
  get isTelling(): boolean {
    return this.#isTelling;
  }
}
