import type { TextLimits } from "./diff-parser.ts";
import { DiffReader } from "./diff-reader.ts";
import type { GitCommand, Limits } from "./git-process.ts";
import { ObjectReader } from "./object-reader.ts";
import { runGit } from "./run-git.ts";

/** How long git may take to answer one question about a mirror. */
const ANSWER_MS = 120_000;

/** A bare copy of a repository in a folder of its own, with the processes that read it. */
export class Mirror {
  readonly folder: string;
  readonly limits: TextLimits;
  readonly objects: ObjectReader;
  readonly diffs: DiffReader;
  readonly #ending: AbortSignal;
  #tail: Promise<unknown> = Promise.resolve();

  /** An abort ends whatever git does in the mirror, with the signal's reason. */
  constructor(folder: string, limits: TextLimits, ending: AbortSignal) {
    this.folder = folder;
    this.limits = limits;
    this.#ending = ending;
    const mirror = { folder, largeFile: limits.file };
    const patience = { milliseconds: ANSWER_MS, ending };
    this.objects = new ObjectReader(mirror, patience);
    this.diffs = new DiffReader(mirror, limits, patience);
  }

  /** Runs a git command in this mirror to its end and gives what it printed. */
  run(command: Omit<GitCommand, "folder" | "largeFile">, limits: Limits, input = ""): Promise<Buffer> {
    const signals = [this.#ending, ...(limits.signal === undefined ? [] : [limits.signal])];
    const inMirror = { ...command, folder: this.folder, largeFile: this.limits.file };
    return runGit(inMirror, { ...limits, signal: AbortSignal.any(signals) }, input);
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
