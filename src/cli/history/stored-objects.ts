import { GitFailure } from "../../git/git-failure.ts";
import type { GitProcess } from "../../git/git-process.ts";
import { GitComplains } from "../sources/repository.ts";
import { readObjects, type StoredObject } from "./object-stream.ts";

/** Git gives what it is asked for, many at a time. Such requests came with 2.36. */
export const GIVING = ["cat-file", "--batch-command", "--buffer"] as const;

/**
 * Most objects of a history are stored as what differs from another one. With the 32 MB that suit the reader of a mirror,
 * git took a third more of CPU to give 1 GB than with these, its default (protobuf, git 2.39, 2026-11-22).
 */
export const GIVING_SETTINGS = { "core.deltaBaseCacheLimit": "96m" };

/** So often git is started again, some ten seconds in all. A repository with more that is broken must be mended first. */
const MOST_STARTS = 5_000;

/** What git was asked for and did not give. */
export type NotGiven =
  /** Git ends where it meets it. */
  | { readonly id: string; readonly kind: "broken" }
  /** Git has ended too often to be asked for it. */
  | { readonly id: string; readonly kind: "left" };

/** The objects of a repository, as a running git gives them. Of one that git ends at, another git goes on behind it. */
export class StoredObjects {
  readonly #start: () => GitProcess;
  #startsLeft: number;
  #git: GitProcess;
  #given: AsyncIterator<StoredObject>;
  #last: StoredObject | undefined;
  /** What is asked for again is not tried again. */
  readonly #broken = new Set<string>();
  #hasGivenUp = false;

  constructor(start: () => GitProcess, mostStarts = MOST_STARTS) {
    this.#start = start;
    this.#startsLeft = mostStarts;
    this.#git = start();
    this.#given = readObjects(this.#git.stdout);
  }

  /** These, in their order. Whoever asks reads all of them before anything else is asked for. */
  async *read(ids: readonly string[]): AsyncGenerator<StoredObject | NotGiven> {
    let asked = 0;
    for (const [at, id] of ids.entries()) {
      if (asked === at) {
        this.#ask(ids.slice(at));
        asked = ids.length;
      }
      if (this.#broken.has(id)) {
        yield { id, kind: "broken" };
        continue;
      }
      const { value, done } = await this.#given.next();
      if (done === true) {
        yield await this.#afterEnd(id);
        asked = at + 1;
      } else {
        this.#last = value;
        yield value;
      }
    }
  }

  /** Nothing more is asked for. What git could not give has been told. */
  async end(): Promise<void> {
    this.#git.stdin.end();
    // Git ends when all that it gave has been taken, also the line break behind a large file.
    while ((await this.#given.next()).done !== true);
    await isItsFault(this.#git);
  }

  #ask(ids: readonly string[]): void {
    if (this.#hasGivenUp) return;
    const lines = ids.map((id) => (this.#broken.has(id) ? "" : `contents ${id}\n`));
    this.#git.stdin.write(`${lines.join("")}flush\n`);
  }

  /** Git has ended before it gave this object. Where nobody knows why, the next one is asked for it alone. */
  async #afterEnd(id: string): Promise<StoredObject | NotGiven> {
    for (let wasAlone = false; this.#startsLeft > 0; wasAlone = true) {
      const isBroken = wasAlone || ((await isItsFault(this.#git)) && !this.#endedInLast());
      this.#startsLeft--;
      this.#git = this.#start();
      this.#given = readObjects(this.#git.stdout);
      if (isBroken) {
        this.#broken.add(id);
        return { id, kind: "broken" };
      }
      this.#ask([id]);
      const { value, done } = await this.#given.next();
      if (done !== true) {
        this.#last = value;
        return value;
      }
    }
    this.#hasGivenUp = true;
    return { id, kind: "left" };
  }

  /** The beginning of a large file has been given, and its reader knows that it is not whole. */
  #endedInLast(): boolean {
    return this.#last?.kind === "large" && this.#last.chunks.trouble !== undefined;
  }
}

/** True where git ended by itself; the system may also end it, when memory does. Fails where no other git does better. */
async function isItsFault({ ended }: GitProcess): Promise<boolean> {
  try {
    await ended;
    return false;
  } catch (error) {
    if (error instanceof GitComplains && !error.isOfOldGit) return true;
    if (!(error instanceof GitFailure) || error.kind === "unavailable") throw error;
    return error.kind !== "killed";
  }
}
