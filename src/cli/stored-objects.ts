import type { GitProcess } from "../git/git-process.ts";
import { readObjects, type StoredObject } from "./object-stream.ts";

/** Git gives what it is asked for, many at a time. Such requests came with 2.36. */
export const GIVING = ["cat-file", "--batch-command", "--buffer"] as const;

/**
 * Most objects of a history are stored as what differs from another one. With the 32 MB that suit the reader of a mirror,
 * git took a third more of CPU to give 1 GB than with these, its default (protobuf, git 2.39, 2026-11-22).
 */
export const GIVING_SETTINGS = { "core.deltaBaseCacheLimit": "96m" };

/** The objects of a repository, as a running git gives them. */
export class StoredObjects {
  readonly #git: GitProcess;
  readonly #given: AsyncIterator<StoredObject>;

  constructor(git: GitProcess) {
    this.#git = git;
    this.#given = readObjects(git.stdout);
  }

  /** These, in their order; fewer where git ends. Whoever asks reads all of them before anything else is asked for. */
  async *read(ids: readonly string[]): AsyncGenerator<StoredObject> {
    this.#git.stdin.write(`${ids.map((id) => `contents ${id}\n`).join("")}flush\n`);
    for (const _ of ids) {
      const { value, done } = await this.#given.next();
      if (done === true) return;
      yield value;
    }
  }

  /** Nothing more is asked for. Fails as git has failed. */
  async end(): Promise<void> {
    this.#git.stdin.end();
    await this.#git.ended;
  }
}
