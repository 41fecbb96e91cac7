import { resolve } from "node:path";
import type { TextLimits } from "../../git/diff-parser.ts";
import { DiffReader } from "../../git/diff-reader.ts";
import { GitFailure } from "../../git/git-failure.ts";
import { type GitCommand, type GitProcess, startGit } from "../../git/git-process.ts";
import { ObjectReader } from "../../git/object-reader.ts";
import type { Environment } from "../environment.ts";
import { whenInterrupted } from "../interruption.ts";
import { LARGEST_FILE } from "./item.ts";
import { GitComplains, type Repository } from "./repository.ts";

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
  /** Where git is started, and with what. */
  readonly command: Pick<GitCommand, "folder" | "largeFile" | "extra">;

  #words = "";
  readonly #running = new Set<GitProcess>();
  readonly #ending = new AbortController();
  /** Git runs in a process group of its own, which Ctrl-C does not reach. */
  readonly #deafen = whenInterrupted(() => this.#stop());

  constructor({ gitFolder, objectFormat }: Repository, { forReading }: Environment) {
    // Hooks name the index from where they run, which is where we run.
    const index = forReading.GIT_INDEX_FILE;
    const variables = index === undefined ? forReading : { ...forReading, GIT_INDEX_FILE: resolve(index) };
    this.command = { folder: gitFolder, largeFile: LARGEST_FILE, extra: { variables, objectFormat } };
    const patience = { milliseconds: ANSWER_MS, ending: this.#ending.signal };
    const hear = (said: string): void => {
      this.#words = said;
    };
    this.objects = new ObjectReader({ ...this.command, hear }, patience);
    this.diffs = new DiffReader({ ...this.command, hear }, LIMITS, patience);
  }

  /** Starts a git command in the repository. Where it fails, the person is told what git says. */
  start(args: readonly string[], settings: Readonly<Record<string, string>> = {}): GitProcess {
    // Nobody ends what starts after the others have been ended.
    this.#ending.signal.throwIfAborted();
    let words = "";
    const hear = (said: string): void => {
      words = said;
    };
    const git = startGit({ ...this.command, args, extra: { ...this.command.extra, settings }, hear });
    this.#running.add(git);
    const forget = (): boolean => this.#running.delete(git);
    git.ended.then(forget, forget);
    const ended = git.ended.catch((error: unknown) => {
      throw words === "" ? error : new GitComplains(words);
    });
    ended.catch(() => undefined);
    return { ...git, ended };
  }

  /** Why git could not read what was asked of `objects` or `diffs`, as far as it said so. */
  complaint(): GitComplains | undefined {
    return this.#words === "" ? undefined : new GitComplains(this.#words);
  }

  /** Runs a git command to its end. */
  async output(args: readonly string[], input = ""): Promise<string> {
    const git = this.start(args);
    git.stdin.end(input);
    const chunks: Buffer[] = [];
    git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    await git.ended;
    return Buffer.concat(chunks).toString("latin1");
  }

  /** Ends the processes, those that wait for questions and those whose answer nobody reads any more. */
  async close(): Promise<void> {
    this.#deafen();
    this.#stop();
    await Promise.all([this.objects.close(), this.diffs.close()]);
  }

  #stop(): void {
    this.#ending.abort(new GitFailure("killed"));
    for (const git of this.#running) git.kill("killed");
  }
}
