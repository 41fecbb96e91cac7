import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCommitSha } from "../../incident/commit-sha.ts";
import type { LocalGit } from "./local-git.ts";

/**
 * The parents of the next commit besides the one that is checked out. Before git writes them down, it asks a hook, and tells
 * it what it merges; so it tells the editor for the message, and whatever somebody starts in there.
 */
export async function otherParents(
  git: LocalGit,
  gitFolder: string,
  told: readonly string[],
): Promise<readonly string[]> {
  const written = writtenDown(gitFolder);
  if (written.length > 0 || told.length === 0) return written;
  const areAhead = await Promise.all(told.map((sha) => isAhead(git, sha)));
  return told.filter((_, index) => areAhead[index]);
}

function writtenDown(gitFolder: string): readonly string[] {
  try {
    return readFileSync(join(gitFolder, "MERGE_HEAD"), "utf8").split("\n").filter(isCommitSha);
  } catch {
    return [];
  }
}

/** False for a commit that has been merged, or is one of another repository. */
async function isAhead(git: LocalGit, sha: string): Promise<boolean> {
  // The files of the folder in which git starts have such names, too.
  const range = [sha, "--not", "HEAD", "--"];
  const listed = git.output(["rev-list", "--ignore-missing", "--max-count=1", ...range]);
  return (await listed.catch(() => "")).trim() === sha;
}
