import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runApart } from "../../sandbox/git/apart.ts";
import type { CommitChanges } from "../../src/git/commit-changes.ts";
import { Mirror } from "../../src/git/mirror.ts";

const MEBIBYTE = 1024 * 1024;

export const smallLimits = { file: MEBIBYTE, commit: 4 * MEBIBYTE };

const env = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  LC_ALL: "C",
};

/** Runs git and gives its output as bytes. */
export async function git(
  folder: string,
  args: readonly string[],
  input: string | Buffer = "",
): Promise<Buffer> {
  const order = { program: "git", directory: folder, args, env, input, most: Number.POSITIVE_INFINITY };
  const { exitCode, stdout, stderr } = await runApart(order);
  if (exitCode !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength);
}

/** The lines that git prints. */
export async function gitLines(
  folder: string,
  args: readonly string[],
  input = "",
): Promise<readonly string[]> {
  return (await git(folder, args, input))
    .toString("latin1")
    .split("\n")
    .filter((line) => line !== "");
}

/** Makes a bare repository from a stream for `git fast-import`, and removes it afterwards. */
export async function withRepository(
  stream: Buffer | string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rekey-history-"));
  try {
    await git(folder, ["init", "--quiet", "--bare", "--template=", "."]);
    await git(folder, ["-c", "core.compression=0", "fast-import", "--quiet", "--force", "--done"], stream);
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a repository as a mirror. */
export async function withMirror<T>(folder: string, work: (mirror: Mirror) => Promise<T>): Promise<T> {
  const mirror = new Mirror(folder, smallLimits, new AbortController().signal);
  try {
    return await work(mirror);
  } finally {
    await mirror.rest();
  }
}

/** What a reading says that it could not see. */
export function unread({ changes, reason }: CommitChanges): readonly string[] {
  const files = changes.flatMap((change) =>
    change.kind === "unreadable" ? `${change.path}: ${change.reason}` : [],
  );
  return [...files, ...(reason === undefined ? [] : [reason])];
}
