import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { CommitRange } from "../ports/commits.ts";
import { parseCommitObject } from "./commit-object.ts";
import type { Mirror } from "./mirror.ts";

/** How far a range is listed. */
export interface RangeLimits {
  readonly commits: number;
  readonly milliseconds: number;
}

/** So many commits are asked for one by one, before git lists the range in a process of its own. */
const IN_A_ROW = 20;

/** The parents of a commit stand in its first bytes, before anything that people wrote. */
const HEADERS = 4_000;

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
  const [end] = without;
  const row = end === undefined || without.length > 1 ? undefined : await rowOf(mirror, head, end);
  if (row !== undefined) return { kind: "complete", commits: row };
  const args = ["rev-list", "--topo-order", "--reverse", `--max-count=${limits.commits + 1}`, "--stdin"];
  const ends = [head, ...without.map((name) => `^${name}`)];
  const output = await mirror.run(
    { args },
    { milliseconds: limits.milliseconds, bytes: (limits.commits + 1) * LINE },
    `${ends.join("\n")}\n`,
  );
  const commits = output.toString("latin1").split("\n").filter(isCommitSha);
  if (commits.length <= limits.commits) return { kind: "complete", commits };
  const reason = `there are more than ${limits.commits.toLocaleString("en-US")} commits`;
  return { kind: "incomplete", commits: commits.slice(1), reason };
}

/**
 * The commits from `end` to `head` when they stand in a row, each with one parent: then nothing else is reachable
 * from `head` alone. This is how most pushes look, and a process that runs already can tell; undefined for others.
 */
async function rowOf(
  mirror: Mirror,
  head: CommitSha,
  end: string,
): Promise<readonly CommitSha[] | undefined> {
  const row: CommitSha[] = [];
  for (let sha = head; row.length <= IN_A_ROW; ) {
    if (sha === end) return row.reverse();
    const object = await mirror.objects.content(sha, HEADERS);
    if (object?.type !== "commit") return undefined;
    const [parent, ...others] = parseCommitObject(object.bytes).parents;
    if (parent === undefined || others.length > 0) return undefined;
    row.push(sha);
    sha = parent;
  }
  return undefined;
}
