import { createReadStream } from "node:fs";
import type { FileChunks } from "./item.ts";
import { troubleIn } from "./open-file.ts";

/** What comes through a pipe, as `<(command)` makes one: nobody knows how much, and it comes once. */
export class Pipe implements FileChunks {
  readonly #name: string;
  #trouble: string | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  get bytes(): AsyncIterable<Uint8Array> {
    return this.#read();
  }

  async *#read(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of createReadStream(this.#name)) yield chunk;
    } catch (error) {
      this.#trouble = troubleIn(error);
    }
  }
}
