import type { Decoded } from "./decoded.ts";

/** Collects characters that were decoded one by one: neighbors of one width become one part. */
export class CharacterRuns {
  readonly #parts: Decoded[] = [];
  #start = 0;
  #end = 0;
  #width = 0;
  #bytes: number[] = [];

  /** In ascending order. */
  add(start: number, end: number, byte: number): void {
    if (start !== this.#end || end - start !== this.#width) {
      this.#flush();
      this.#start = start;
      this.#width = end - start;
    }
    this.#bytes.push(byte);
    this.#end = end;
  }

  /** Everything that was added. */
  parts(): readonly Decoded[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#parts.push({ start: this.#start, end: this.#end, bytes, width: this.#width, size: 1 });
    this.#bytes = [];
  }
}
