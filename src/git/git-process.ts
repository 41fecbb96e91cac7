import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { type Extra, gitEnvironment } from "./git-environment.ts";
import { failureKindOf, GitFailure, type GitFailureKind } from "./git-failure.ts";

/** The end of what git said on stderr is kept, to sort the failure. It goes nowhere. */
const KEPT_STDERR = 16_000;

/** A git command to run in a folder. */
export interface GitCommand {
  readonly folder: string;
  readonly args: readonly string[];
  readonly extra?: Extra;
  /** Files larger than this are never held in memory, in bytes. */
  readonly largeFile: number;
  /** What a failure is taken for when git's words are new to us; damage of the mirror when absent. */
  readonly otherwise?: GitFailureKind;
  /** Hears git's own words when it fails. They may hold names and paths: for whoever's repository it is, and nobody else. */
  readonly hear?: (said: string) => void;
  /** True for a search: git ends with 1 where it finds nothing, and that is an answer. */
  readonly mayFindNothing?: true;
}

/** A running git process. */
export interface GitProcess {
  readonly pid: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves at the end of a process that did well, rejects with a {@link GitFailure} otherwise. */
  readonly ended: Promise<void>;
  /** Ends the process and all that it has started; `ended` rejects with this kind. */
  kill(kind: GitFailureKind): void;
}

/** Starts git; arguments are an array, nothing passes through a shell. */
export function startGit(command: GitCommand): GitProcess {
  const { folder, args, extra, largeFile, otherwise, mayFindNothing, hear } = command;
  const child = spawn("git", args, {
    cwd: folder,
    env: gitEnvironment(largeFile, extra),
    stdio: ["pipe", "pipe", "pipe"],
    // A process group of its own, so that its helpers end with it.
    detached: true,
  });
  let reason: GitFailureKind | undefined;
  const ended = endOf(child, mayFindNothing === true ? [0, 1] : [0], (end) => {
    // It may have said why before it was ended for it.
    if (typeof end === "object") hear?.(end.said);
    if (reason !== undefined) return reason;
    if (end === "not started") return existsSync(folder) ? "unavailable" : "damaged";
    // By the system when memory ends, or by whoever stops all processes of a service: it says nothing of the mirror.
    return end === "killed" ? end : failureKindOf(end.said, otherwise ?? "damaged");
  });
  // Whoever waits hears of it; a process that nobody waits for any more may fail in silence.
  ended.catch(() => undefined);
  // Git may end before it has read everything; `ended` tells.
  child.stdin.on("error", () => undefined);
  child.stdout.on("error", () => undefined);
  return {
    pid: child.pid,
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    kill(kind) {
      reason ??= kind;
      killGroup(child.pid);
      child.stdout.destroy();
    },
  };
}

/** How it went wrong: what git said, or why it said nothing. */
type End = { readonly said: string } | "killed" | "not started";

function endOf(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  good: readonly number[],
  kindOf: (end: End) => GitFailureKind,
): Promise<void> {
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("latin1")).slice(-KEPT_STDERR);
  });
  return new Promise((resolve, reject) => {
    child.on("error", () => reject(new GitFailure(kindOf("not started"))));
    child.on("close", (code) => {
      if (code !== null && good.includes(code)) resolve();
      else reject(new GitFailure(kindOf(code === null ? "killed" : { said })));
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** How far a short command may go. */
export interface Limits {
  readonly milliseconds: number;
  /** Output beyond this is a failure. */
  readonly bytes: number;
  /** Ends it sooner. */
  readonly signal?: AbortSignal;
}

/** Runs git to its end as a child of this very process. */
export async function runHere(command: GitCommand, limits: Limits, input: string): Promise<Buffer> {
  const git = startGit(command);
  limits.signal?.addEventListener("abort", () => git.kill("unavailable"));
  const timer = setTimeout(() => git.kill("too-slow"), limits.milliseconds);
  try {
    git.stdin.end(input);
    const output: Buffer[] = [];
    let length = 0;
    git.stdout.on("data", (chunk: Buffer) => {
      output.push(chunk);
      length += chunk.length;
      if (length > limits.bytes) git.kill("too-large");
    });
    await git.ended;
    // It may have said all and ended before it could be killed.
    if (length > limits.bytes) throw new GitFailure("too-large");
    return Buffer.concat(output);
  } finally {
    clearTimeout(timer);
  }
}
