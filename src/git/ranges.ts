import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { CommitRange } from "../jobs/ports.ts";
import { runGit } from "./git-process.ts";
import type { Mirror } from "./mirror.ts";

/** How far a range is listed. */
export interface RangeLimits {
  readonly commits: number;
  readonly milliseconds: number;
}

/** Bytes of one line of output. */
const LINE = 65;

/**
 * The commits that are reachable from `head` and from none of the others, parents before children. All of them
 * must be in the mirror. Of a range that is too long, the newest commits are listed.
 */
export async function listRange(
  mirror: Mirror,
  head: CommitSha,
  without: readonly string[],
  limits: RangeLimits,
): Promise<CommitRange> {
  const args = ["rev-list", "--topo-order", "--reverse", `--max-count=${limits.commits + 1}`, "--stdin"];
  const ends = [head, ...without.map((name) => `^${name}`)];
  const output = await runGit(
    mirror.command(args),
    { milliseconds: limits.milliseconds, bytes: (limits.commits + 1) * LINE },
    `${ends.join("\n")}\n`,
  );
  const commits = output.toString("latin1").split("\n").filter(isCommitSha);
  if (commits.length <= limits.commits) return { kind: "complete", commits };
  const reason = `there are more than ${limits.commits.toLocaleString("en-US")} commits`;
  return { kind: "incomplete", commits: commits.slice(1), reason };
}
