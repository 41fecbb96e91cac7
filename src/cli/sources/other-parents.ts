import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCommitSha } from "../../incident/commit-sha.ts";

/** The parents of the next commit besides the one that is checked out. */
export function otherParents(gitFolder: string, told: readonly string[]): readonly string[] {
  try {
    const lines = readFileSync(join(gitFolder, "MERGE_HEAD"), "utf8").split("\n");
    return [...new Set([...told, ...lines.filter(isCommitSha)])];
  } catch {
    return told;
  }
}
