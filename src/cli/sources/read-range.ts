import { readChanges } from "../../git/commit-changes.ts";
import { GitFailure } from "../../git/git-failure.ts";
import { type CommitSha, isCommitSha } from "../../incident/commit-sha.ts";
import { CannotScan } from "../cannot-scan.ts";
import { printable } from "../printable.ts";
import { changedFiles } from "./changed-files.ts";
import type { Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";
import { BROKEN, CUT_OFF, GitComplains, type Repository } from "./repository.ts";

/** The commits of a range, and what they are read with. */
export interface RangeScan {
  readonly git: LocalGit;
  readonly repository: Repository;
  readonly range: string;
}

/** What each commit of a range adds, and what stands in the commits themselves. */
export async function* readRange(scan: RangeScan): AsyncGenerator<Item> {
  const { git } = scan;
  const commits = await listCommits(scan);
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
  const complaint = git.complaint();
  if (complaint?.isOfOldGit) throw complaint;
  if (complaint === undefined && error.kind === "damaged") return BROKEN;
  return `git cannot read it: ${complaint?.complaint ?? error.message}`;
}

/** A commit of the range, and whether it has no parents as far as git can see. */
interface Listed {
  readonly sha: CommitSha;
  readonly isRoot: boolean;
}

/** What git 2.39 says where a commit is lost or damaged, and the range may be right. */
const BROKEN_RANGE =
  /fatal: (?:revision walk setup failed|Failed to traverse parents|(?:loose|packed) object )/u;

/** What names a commit leads to that one at least; a range and what is left out may be empty. */
const ALONE = /^(?!\^)(?!.*\.\.)(?!.*\^[@!-])/u;

async function listCommits(scan: RangeScan): Promise<readonly Listed[]> {
  const { git, range } = scan;
  const words = range.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0 || words.some((word) => word.startsWith("-")))
    throw new CannotScan(
      "--git needs a range of commits, such as main..HEAD; rekey scan --history takes all there are.",
    );
  const output = await git
    .output(["rev-list", "--topo-order", "--reverse", "--parents", ...words, "--"])
    .catch((error: unknown) => explain(scan, error));
  if (output === "" && words.every((word) => ALONE.test(word)))
    throw new CannotScan(`${printable(range)} names a file or a folder, and no commit.`);
  return output.split("\n").flatMap((line) => {
    const [sha = "", ...parents] = line.split(" ");
    return isCommitSha(sha) ? [{ sha, isRoot: parents.length === 0 }] : [];
  });
}

const NO_COMMITS =
  "There are no commits here yet. rekey scan looks at the files, and rekey scan --staged at what the first commit would add.";

async function explain({ git, repository, range }: RangeScan, error: unknown): Promise<never> {
  if (!(error instanceof GitComplains) || BROKEN_RANGE.test(error.complaint)) throw error;
  // What is broken is there.
  const some = await git.output(["rev-list", "--all", "--max-count=1"]).catch(() => "some");
  if (some === "") throw new CannotScan(NO_COMMITS);
  const fetch = repository.isShallow ? " This clone is shallow: please fetch the commits first." : "";
  throw new CannotScan(
    `git does not know the range ${printable(range)}.${fetch} It says: ${error.complaint}`,
  );
}
