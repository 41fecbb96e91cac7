import type { GitRepository } from "./repository.ts";

/** A person as a commit names them. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

/** A commit as git stores it. */
export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

const FIELDS = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"];
const FORMAT = `--format=tformat:${FIELDS.join("%x00")}`;

/** Which commits to list. */
export interface CommitRange {
  /** The ids of commits to start from, and, with a caret in front, to leave out. */
  readonly from: readonly string[];
  readonly skip?: number;
  readonly limit?: number;
  readonly path?: string;
  readonly oldestFirst?: boolean;
  readonly since?: string;
  readonly until?: string;
}

/** Reads these commits, in this order. */
export async function readCommits(
  git: GitRepository,
  shas: readonly string[],
): Promise<readonly CommitObject[]> {
  if (shas.length === 0) return [];
  const input = `${shas.join("\n")}\n`;
  const found = parse(await git.text(["log", "-z", "--no-walk=unsorted", "--stdin", FORMAT], { input }));
  const bySha = new Map(found.map((commit) => [commit.sha, commit]));
  return shas.flatMap((sha) => bySha.get(sha) ?? []); // git names a commit once, however often it is asked for
}

/** Reads one commit that is known to exist. */
export async function readCommit(git: GitRepository, sha: string): Promise<CommitObject> {
  const [commit] = await readCommits(git, [sha]);
  if (commit === undefined) throw new Error(`no commit ${sha}`);
  return commit;
}

/** Lists commits, newest first unless told otherwise. */
export async function listCommits(git: GitRepository, range: CommitRange): Promise<readonly CommitObject[]> {
  return parse(await git.lasting(["log", "-z", FORMAT, ...rangeArguments(range)]));
}

/** Lists only the ids of commits. */
export async function listShas(git: GitRepository, range: CommitRange): Promise<readonly string[]> {
  const out = await git.lasting(["rev-list", ...rangeArguments(range)]);
  return out.split("\n").filter((line) => line !== "");
}

/** How many commits a range has. */
export async function countCommits(git: GitRepository, from: readonly string[]): Promise<number> {
  return Number(await git.text(["rev-list", "--count", ...from, "--"]));
}

function rangeArguments(range: CommitRange): readonly string[] {
  const args = range.from.slice();
  if (range.skip !== undefined) args.unshift(`--skip=${range.skip}`);
  if (range.limit !== undefined) args.unshift(`--max-count=${range.limit}`);
  if (range.since !== undefined) args.unshift(`--since=${range.since}`);
  if (range.until !== undefined) args.unshift(`--until=${range.until}`);
  if (range.oldestFirst === true) args.unshift("--reverse", "--topo-order");
  return range.path === undefined ? [...args, "--"] : [...args, "--", `:(literal)${range.path}`];
}

function parse(out: string): readonly CommitObject[] {
  const fields = out.split("\0");
  const commits: CommitObject[] = [];
  for (let at = 0; at + FIELDS.length <= fields.length; at += FIELDS.length) {
    const [
      sha = "",
      tree = "",
      parents = "",
      an = "",
      ae = "",
      ad = "",
      cn = "",
      ce = "",
      cd = "",
      body = "",
    ] = fields.slice(at, at + FIELDS.length);
    commits.push({
      sha,
      tree,
      parents: parents === "" ? [] : parents.split(" "),
      author: { name: an, email: ae, date: toUtc(ad) },
      committer: { name: cn, email: ce, date: toUtc(cd) },
      message: body.replace(/\n$/, ""),
    });
  }
  return commits;
}

/** A moment of git in the form of GitHub. */
export function toUtc(date: string): string {
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime()) ? "1970-01-01T00:00:00Z" : parsed.toISOString().replace(".000Z", "Z");
}
