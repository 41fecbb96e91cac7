import { readChanges } from "../git/commit-changes.ts";
import { GitFailure } from "../git/git-failure.ts";
import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import { CannotScan } from "./cannot-scan.ts";
import { changedFiles } from "./changed-files.ts";
import type { Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";
import { printable } from "./printable.ts";
import { CUT_OFF, GitComplains } from "./repository.ts";

/** What each commit of a range adds, and what stands in the commits themselves. */
export async function* readRange(git: LocalGit, range: string): AsyncGenerator<Item> {
  const commits = await listCommits(git, range);
  yield { kind: "total", amount: commits.length, by: ["commit"] };
  let isCutOff = false;
  for (const { sha, isRoot } of commits) {
    const read = await readChanges(git, sha).catch((error: unknown) => damageOf(git, error));
    if (typeof read === "string") {
      yield { kind: "unread", path: "", commit: sha, reason: read };
      continue;
    }
    const { commit, changes, skipped, reason } = read;
    // To git, the oldest commits of a shallow clone have no parents; they themselves name them.
    isCutOff ||= isRoot && commit.parents.length > 0;
    yield { kind: "commit" };
    yield { kind: "file", path: "", commit: sha, texts: [{ bytes: Buffer.from(commit.text) }] };
    yield* changedFiles(changes, skipped, sha);
    if (reason !== undefined) yield { kind: "unread", path: "", commit: sha, reason };
  }
  if (isCutOff) yield { kind: "unread", path: "", reason: CUT_OFF };
}

/** Why a commit could not be read; the others can be all the same. */
function damageOf(git: LocalGit, error: unknown): string {
  if (!(error instanceof GitFailure) || error.kind === "killed") throw error;
  return `git cannot read it: ${git.complaint()?.complaint ?? error.message}`;
}

/** A commit of the range, and whether it has no parents as far as git can see. */
interface Listed {
  readonly sha: CommitSha;
  readonly isRoot: boolean;
}

async function listCommits(git: LocalGit, range: string): Promise<readonly Listed[]> {
  const words = range.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0 || words.some((word) => word.startsWith("-")))
    throw new CannotScan("--git wants a range of commits, such as main..HEAD.");
  const output = await git
    .output(["rev-list", "--topo-order", "--reverse", "--parents", ...words, "--"])
    .catch((error: unknown) => {
      throw error instanceof GitComplains ? unknownRange(range, error) : error;
    });
  return output.split("\n").flatMap((line) => {
    const [sha = "", ...parents] = line.split(" ");
    return isCommitSha(sha) ? [{ sha, isRoot: parents.length === 0 }] : [];
  });
}

function unknownRange(range: string, { complaint }: GitComplains): CannotScan {
  return new CannotScan(
    `git does not know the range ${printable(range)}. In a shallow clone, fetch the commits first. It says: ${complaint}`,
  );
}
