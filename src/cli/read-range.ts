import { readChanges } from "../git/commit-changes.ts";
import { isCommitSha } from "../incident/commit-sha.ts";
import { CannotScan } from "./cannot-scan.ts";
import { changedFiles } from "./changed-files.ts";
import type { Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";
import { printable } from "./printable.ts";

/** What each commit of a range adds, and what stands in the commits themselves. */
export async function* readRange(git: LocalGit, range: string): AsyncGenerator<Item> {
  const commits = await listCommits(git, range);
  yield { kind: "total", amount: commits.length, by: ["commit"] };
  for (const sha of commits) {
    const { commit, changes, skipped, reason } = await readChanges(git, sha);
    yield { kind: "commit" };
    yield { kind: "file", path: "", commit: sha, texts: [{ bytes: Buffer.from(commit.text) }] };
    yield* changedFiles(changes, skipped, sha);
    if (reason !== undefined) yield { kind: "unread", path: "", commit: sha, reason };
  }
}

async function listCommits(git: LocalGit, range: string) {
  const words = range.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0 || words.some((word) => word.startsWith("-")))
    throw new CannotScan("--git wants a range of commits, such as main..HEAD.");
  const output = await git.output(["rev-list", "--topo-order", "--reverse", ...words, "--"]);
  if (output === undefined)
    throw new CannotScan(
      `git does not know the range ${printable(range)}. In a shallow clone, fetch the commits first.`,
    );
  return output.split("\n").filter(isCommitSha);
}
