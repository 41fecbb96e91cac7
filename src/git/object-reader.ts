import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import { TextRuns, textsIn } from "../scan/texts/text-runs.ts";
import { BatchProcess, type Patience } from "./batch-process.ts";
import type { ByteSource } from "./byte-source.ts";
import type { GitCommand } from "./git-process.ts";

/** The first line of an answer: `<oid> <type> <size>`, or `<name> missing`. */
const HEADER_LIMIT = 1_000;

/** Objects beyond this are not read at all; GitHub takes none above 100 MB (github-facts.md, part 2). */
const READ_AT_MOST = 128 * 1024 * 1024;

/** An object of the repository, without its content. */
export interface ObjectInfo {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/** The content of a file in every reading of its bytes, or that it holds more text than the limit. */
export type BlobTexts =
  | { readonly kind: "read"; readonly texts: readonly string[] }
  | { readonly kind: "too-large" };

/** Reads objects of a mirror through one long-lived process. */
export class ObjectReader {
  readonly #process: BatchProcess;

  constructor(mirror: Omit<GitCommand, "args">, patience: Patience) {
    this.#process = new BatchProcess({ ...mirror, args: ["cat-file", "--batch-command"] }, patience);
  }

  /** The object, or undefined when the mirror does not have it. */
  info(id: string): Promise<ObjectInfo | undefined> {
    return this.#process.ask(`info ${id}\n`, readHeader);
  }

  /** The commit that is meant: of an annotated tag, the one that it names. */
  async commit(id: CommitSha): Promise<CommitSha | undefined> {
    const found = await this.#process.ask(`info ${id}^{commit}\n`, readHeader);
    return found !== undefined && isCommitSha(found.id) ? found.id : undefined;
  }

  /** The first bytes of an object, byte for byte. */
  content(
    id: string,
    limit: number,
  ): Promise<{ readonly type: string; readonly bytes: Buffer; readonly isWhole: boolean } | undefined> {
    return this.#process.ask(`contents ${id}\n`, async (source) => {
      const header = await readHeader(source);
      if (header === undefined) return undefined;
      const bytes = Buffer.allocUnsafe(Math.min(header.size, limit));
      let length = 0;
      await source.bytes(header.size, (chunk) => {
        length += chunk.copy(bytes, length);
      });
      await source.bytes(1, () => undefined);
      return { type: header.type, bytes, isWhole: header.size <= limit };
    });
  }

  /** What of a file can hold a key. A larger one is read piece by piece, and only its runs of text are kept. */
  async texts(id: string, limit: number): Promise<BlobTexts> {
    const info = await this.info(id);
    if (info === undefined || info.size > READ_AT_MOST) return { kind: "too-large" };
    if (info.size > limit) return this.#runs(id, limit);
    const content = await this.content(id, limit);
    if (content === undefined) return { kind: "too-large" };
    return { kind: "read", texts: textsIn(content.bytes) };
  }

  /** True when there is a zero byte anywhere in a file. */
  hasZero(id: string): Promise<boolean> {
    return this.#process.ask(`contents ${id}\n`, async (source) => {
      const header = await readHeader(source);
      let hasZero = false;
      await source.bytes(header?.size ?? 0, (chunk) => {
        hasZero ||= chunk.includes(0);
      });
      await source.bytes(header === undefined ? 0 : 1, () => undefined);
      return hasZero;
    });
  }

  close(): Promise<void> {
    return this.#process.close();
  }

  #runs(id: string, limit: number): Promise<BlobTexts> {
    return this.#process.ask<BlobTexts>(`contents ${id}\n`, async (source) => {
      const header = await readHeader(source);
      const runs = new TextRuns();
      await source.bytes(header?.size ?? 0, (chunk) => {
        if (runs.length <= limit) runs.add(chunk);
      });
      await source.bytes(header === undefined ? 0 : 1, () => undefined);
      if (header === undefined || runs.length > limit) return { kind: "too-large" };
      return { kind: "read", texts: [runs.end().toString("latin1")] };
    });
  }
}

async function readHeader(source: ByteSource): Promise<ObjectInfo | undefined> {
  const line = (await source.line(HEADER_LIMIT)).bytes.toString("latin1");
  const [id, type, size] = line.split(" ");
  if (id === undefined || type === undefined || size === undefined) return undefined;
  return { id, type, size: Number(size) };
}
