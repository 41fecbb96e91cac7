import { spawn } from "node:child_process";
import type { Environment } from "../environment.ts";

/** So much of what git says is kept, in characters: it names each folder that it may not list, and a path has at most 4,096 bytes. */
const KEPT_WORDS = 4 * 1024 * 1024;

/** What came of a git command of the person's own git. */
export interface GitAnswer {
  /** Undefined when git could not be started. */
  readonly code: number | undefined;
  readonly output: Buffer;
  readonly said: string;
}

/**
 * Runs git with the person's own settings, which tell what is ignored and whose repositories are trusted; but a
 * repository's own settings start no program.
 */
export function askGit(
  environment: Environment,
  folder: string,
  args: readonly string[],
): Promise<GitAnswer> {
  const child = spawn("git", ["-c", "core.fsmonitor=false", ...args], {
    cwd: folder,
    env: environment.forUser,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    if (said.length < KEPT_WORDS) said += words;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: undefined, output: Buffer.alloc(0), said: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 128, output: Buffer.concat(output), said }));
  });
}
