import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { runApart } from "./apart.ts";

/** A git command that ended badly. */
class GitError extends Error {
  readonly exitCode: number;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number, stderr: string) {
    super(`git ${args[0] ?? ""} ended with ${exitCode}: ${stderr.trim()}`);
    this.name = "GitError";
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** What a git command may need besides its arguments. */
export interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are an answer, not a failure. */
  readonly expect?: readonly number[];
  /** An answer of more bytes is not waited for. */
  readonly most?: number;
}

/** The answer of a git command. */
export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** True when it was to be longer than it may. */
  readonly isCut: boolean;
}

const SETTINGS: Readonly<Record<string, string>> = {
  "core.hooksPath": "/dev/null",
  "core.quotePath": "false",
  "gc.auto": "0",
  "receive.autogc": "false",
  "receive.hideRefs": "refs/pull",
  "receive.denyCurrentBranch": "ignore",
  "uploadpack.allowAnySHA1InWant": "true",
  "uploadpack.allowFilter": "true",
  "protocol.version": "2",
};

/** The environment of every git process: nothing of the machine's own configuration gets in. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const settings = Object.entries(SETTINGS);
  const numbered = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    HOME: "/nonexistent",
    LC_ALL: "C",
    TZ: "UTC",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "GitHub",
    GIT_AUTHOR_EMAIL: "noreply@github.com",
    GIT_COMMITTER_NAME: "GitHub",
    GIT_COMMITTER_EMAIL: "noreply@github.com",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(numbered),
    ...extra,
  };
}

/** Starts git in a directory; nothing passes through a shell. */
export function startGit(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn("git", args, { cwd: directory, env: gitEnvironment(env), stdio: "pipe" });
}

/** Runs git in a directory and collects its answer. */
export async function runGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitAnswer> {
  const { input = "", expect = [], most = Number.POSITIVE_INFINITY } = options;
  const env = gitEnvironment(options.env);
  const order = { program: "git", directory, args, env, input, most };
  const { exitCode, stdout, stderr, isCut } = await runApart(order);
  if (exitCode !== 0 && !isCut && !expect.includes(exitCode)) throw new GitError(args, exitCode, stderr);
  return { exitCode, stdout: Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength), isCut };
}
