import type { Readable } from "node:stream";
import { type FileChunks, LARGE } from "../sources/item.ts";

/** An object as `git cat-file --batch` gives it. */
export type StoredObject = { readonly id: string; readonly type: string } & (
  | { readonly kind: "whole"; readonly bytes: Buffer }
  /** A large file: its bytes are there until the next object is asked for. */
  | { readonly kind: "large"; readonly chunks: FileChunks }
  /** Git does not have it. */
  | { readonly kind: "missing" }
);

interface Header {
  readonly id: string;
  readonly type: string;
  readonly size: number | undefined;
}

const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Takes the answers of `git cat-file --batch` apart. It ends where they end, also in the middle of an object. */
export async function* readObjects(stdout: Readable): AsyncGenerator<StoredObject> {
  const stream = new Bytes(stdout);
  for (let header = await readHeader(stream); header !== undefined; header = await readHeader(stream)) {
    const { id, type, size } = header;
    if (size === undefined) yield { id, type, kind: "missing" };
    else if (size > LARGE && type === "blob") {
      const chunks = new LargeObject(stream, size);
      yield { id, type, kind: "large", chunks };
      await chunks.drain();
      await stream.take(1);
    } else {
      const bytes = stream.taken(size + 1) ?? (await stream.take(size + 1));
      if (bytes === undefined) return;
      yield { id, type, kind: "whole", bytes: bytes.subarray(0, size) };
    }
  }
}

/** `<id> <type> <size>`, the bytes and a line feed; or `<id> missing`. */
async function readHeader(stream: Bytes): Promise<Header | undefined> {
  const line = stream.line() ?? (await stream.nextLine());
  if (line === undefined) return undefined;
  const [id = "", type = "", size] = line.split(" ");
  return { id, type, size: size === undefined ? undefined : Number(size) };
}

/** The bytes of a stream, taken in the lengths that are asked for. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = NOTHING;
  #at = 0;

  constructor(stdout: Readable) {
    this.#chunks = stdout[Symbol.asyncIterator]();
  }

  /** So many bytes if they are there already: most objects are small, and waiting costs more than they do. */
  taken(length: number): Buffer | undefined {
    if (this.#held.length - this.#at < length) return undefined;
    this.#at += length;
    return this.#held.subarray(this.#at - length, this.#at);
  }

  /** So many bytes; undefined when the stream ends before. */
  async take(length: number): Promise<Buffer | undefined> {
    const there = this.taken(length);
    if (there !== undefined) return there;
    const parts = [this.#held.subarray(this.#at)];
    let missing = length - (this.#held.length - this.#at);
    while (missing > 0) {
      const { value, done } = await this.#chunks.next();
      if (done === true) return undefined;
      parts.push(value.subarray(0, missing));
      this.#held = value;
      this.#at = Math.min(missing, value.length);
      missing -= value.length;
    }
    // What stands behind it in its last chunk stays where it is: chunks are larger than most objects.
    return Buffer.concat(parts, length);
  }

  /** Some bytes, at most so many; undefined at the end of the stream. */
  async some(most: number): Promise<Buffer | undefined> {
    if (this.#held.length === this.#at) {
      const { value, done } = await this.#chunks.next();
      if (done === true) return undefined;
      this.#hold([value]);
    }
    return this.taken(Math.min(this.#held.length - this.#at, most));
  }

  /** The next line if it is there already. */
  line(): string | undefined {
    const end = this.#held.indexOf(LINE_FEED, this.#at);
    if (end < 0) return undefined;
    const line = this.#held.toString("latin1", this.#at, end);
    this.#at = end + 1;
    return line;
  }

  async nextLine(): Promise<string | undefined> {
    for (;;) {
      const line = this.line();
      if (line !== undefined) return line;
      const { value, done } = await this.#chunks.next();
      if (done === true) return undefined;
      this.#hold([this.#held.subarray(this.#at), value]);
    }
  }

  #hold(parts: readonly Buffer[]): void {
    const [first = NOTHING, second] = parts.filter(({ length }) => length > 0);
    this.#held = second === undefined ? first : Buffer.concat(parts);
    this.#at = 0;
  }
}

/** A file that is scanned while git gives it. */
class LargeObject implements FileChunks {
  readonly length: number;
  readonly #stream: Bytes;
  #left: number;
  #trouble: string | undefined;

  constructor(stream: Bytes, length: number) {
    this.#stream = stream;
    this.length = length;
    this.#left = length;
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  get bytes(): AsyncIterable<Uint8Array> {
    return this.#read();
  }

  /** What nobody has read stands before the next object. */
  async drain(): Promise<void> {
    for await (const _ of this.#read());
  }

  async *#read(): AsyncGenerator<Buffer> {
    while (this.#left > 0 && this.#trouble === undefined) {
      const chunk = await this.#stream.some(this.#left);
      if (chunk === undefined)
        this.#trouble = "git ended in the middle of it: git fsck tells whether it is broken";
      else {
        this.#left -= chunk.length;
        yield chunk;
      }
    }
  }
}
