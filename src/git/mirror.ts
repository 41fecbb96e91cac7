import type { TextLimits } from "./diff-parser.ts";
import { DiffReader } from "./diff-reader.ts";
import type { GitCommand } from "./git-process.ts";
import { ObjectReader } from "./object-reader.ts";

/** How long git may take to answer one question about a mirror. */
const ANSWER_MS = 120_000;

/** A bare copy of a repository in a folder of its own, with the processes that read it. */
export class Mirror {
  readonly folder: string;
  readonly limits: TextLimits;
  readonly objects: ObjectReader;
  readonly diffs: DiffReader;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(folder: string, limits: TextLimits) {
    this.folder = folder;
    this.limits = limits;
    const mirror = { folder, largeFile: limits.file };
    this.objects = new ObjectReader(mirror, ANSWER_MS);
    this.diffs = new DiffReader(mirror, limits, ANSWER_MS);
  }

  /** A git command in this mirror. */
  command(args: readonly string[]): GitCommand {
    return { folder: this.folder, largeFile: this.limits.file, args };
  }

  /** Does the work when all earlier work of this kind is done: a mirror has one writer at a time. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Ends the processes; they start again when they are needed. */
  async rest(): Promise<void> {
    await Promise.all([this.objects.close(), this.diffs.close()]);
  }
}
