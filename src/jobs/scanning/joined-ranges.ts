import type { CommitRange } from "../../ports/commits.ts";

/** The commits of both, each once; it is whole where both are. */
export function joinedRanges(one: CommitRange, other: CommitRange): CommitRange {
  const commits = [...new Set([...one.commits, ...other.commits])];
  return one.kind === "incomplete" ? { ...one, commits } : { ...other, commits };
}
