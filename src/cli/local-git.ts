import { resolve } from "node:path";
import type { TextLimits } from "../git/diff-parser.ts";
import { DiffReader } from "../git/diff-reader.ts";
import { type GitProcess, startGit } from "../git/git-process.ts";
import { ObjectReader } from "../git/object-reader.ts";
import type { Environment } from "./environment.ts";
import { LARGEST_FILE } from "./item.ts";
import type { Repository } from "./repository.ts";

const MEBIBYTE = 1024 * 1024;

/** What is larger is read as runs of text, or not at all, and then we say so. */
const LIMITS: TextLimits = { file: 32 * MEBIBYTE, commit: 256 * MEBIBYTE };

/** How long git may take to answer one question; it may be a cold disk with a large repository on it. */
const ANSWER_MS = 600_000;

/** Reads the person's repository as the app reads its mirrors: with no settings but ours, and no programs but git. */
export class LocalGit {
  readonly limits = LIMITS;
  readonly objects: ObjectReader;
  readonly diffs: DiffReader;
  readonly #command: {
    readonly folder: string;
    readonly largeFile: number;
    readonly extra: { readonly variables: Readonly<Record<string, string>> };
  };

  constructor({ gitFolder }: Repository, { forReading }: Environment) {
    // Hooks name the index from where they run, which is where we run.
    const index = forReading.GIT_INDEX_FILE;
    const variables = index === undefined ? forReading : { ...forReading, GIT_INDEX_FILE: resolve(index) };
    this.#command = { folder: gitFolder, largeFile: LARGEST_FILE, extra: { variables } };
    const patience = { milliseconds: ANSWER_MS, ending: new AbortController().signal };
    this.objects = new ObjectReader(this.#command, patience);
    this.diffs = new DiffReader(this.#command, LIMITS, patience);
  }

  /** Starts a git command in the repository. */
  start(args: readonly string[], settings: Readonly<Record<string, string>> = {}): GitProcess {
    return startGit({ ...this.#command, args, extra: { ...this.#command.extra, settings } });
  }

  /** Runs a git command to its end; undefined when it failed. */
  async output(args: readonly string[], input = ""): Promise<string | undefined> {
    const git = this.start(args);
    git.stdin.end(input);
    const chunks: Buffer[] = [];
    git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    try {
      await git.ended;
    } catch {
      return undefined;
    }
    return Buffer.concat(chunks).toString("latin1");
  }

  /** Ends the processes that wait for questions. */
  async close(): Promise<void> {
    await Promise.all([this.objects.close(), this.diffs.close()]);
  }
}
