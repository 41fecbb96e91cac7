import type { GitRepository } from "../../sandbox/git/repository.ts";

/** Everything that these commits added, byte by byte, also in binary files; merges against their first parent. */
export async function addedLines(git: GitRepository, commits: readonly string[]): Promise<string> {
  if (commits.length === 0) return "";
  const options = [
    "--no-walk=unsorted",
    "--stdin",
    "-p",
    "--text",
    "--no-renames",
    "--diff-merges=first-parent",
    "--format=",
  ];
  const patches = await git.bytes(["log", ...options], { input: `${commits.join("\n")}\n` });
  return patches
    .toString("latin1")
    .split("\n")
    .filter((line) => line.startsWith("+"))
    .join("\n");
}
