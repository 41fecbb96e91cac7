import { GitFailure } from "./git-failure.ts";

const LINE_FEED = 0x0a;
const nothing = Buffer.alloc(0);

/** A line without its line feed; `isWhole` is false when it was longer than the limit and only begins here. */
export interface ByteLine {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** Reads lines and bytes from a stream, holding no more than one chunk and one line. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = nothing;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line. The stream must not end within it. */
  async line(limit: number): Promise<ByteLine> {
    const parts: Buffer[] = [];
    let length = 0;
    let isWhole: boolean;
    for (;;) {
      const end = this.#rest.indexOf(LINE_FEED);
      const part = end < 0 ? this.#rest : this.#rest.subarray(0, end);
      parts.push(part.subarray(0, Math.max(0, limit - length)));
      length += part.length;
      isWhole = length <= limit;
      this.#rest = end < 0 ? nothing : this.#rest.subarray(end + 1);
      if (end >= 0) return { bytes: joined(parts), isWhole };
      await this.#pull();
    }
  }

  /** Hands on the next bytes, chunk by chunk. They are lent: what `see` wants to keep it copies. */
  async bytes(length: number, see: (chunk: Buffer) => void): Promise<void> {
    let left = length;
    while (left > 0) {
      if (this.#rest.length === 0) await this.#pull();
      const part = this.#rest.subarray(0, left);
      this.#rest = part.length === this.#rest.length ? nothing : this.#rest.subarray(part.length);
      left -= part.length;
      see(part);
      giveBack(part);
    }
  }

  async #pull(): Promise<void> {
    const { done, value } = await this.#next();
    if (done) throw new GitFailure("damaged");
    this.#rest = value;
  }

  /** A stream that breaks has its reason elsewhere: the process tells it. */
  async #next(): Promise<IteratorResult<Buffer>> {
    try {
      return await this.#chunks.next();
    } catch {
      throw new GitFailure("damaged");
    }
  }
}

/**
 * Gives back the memory of a chunk that was seen whole. V8 itself lets some 64 MB of it gather before it looks for what
 * nobody needs: it is none of its heap, in which reading makes next to no garbage (Node 24.21, measured 2026-11-22).
 */
function giveBack({ buffer, length }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0);
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
