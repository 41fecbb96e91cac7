import { readFiles } from "../../git/commit-changes.ts";
import type { DiffFile } from "../../git/diff-parser.ts";
import { changedFiles } from "./changed-files.ts";
import { indexDiff } from "./index-diff.ts";
import { CONFLICTED, type Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";

/**
 * What the next commit would add: the index against the commit that is checked out; of a merge, against its other parents,
 * too. What they have was committed before, and whoever merges it can do nothing about it.
 */
export async function* readStaged(git: LocalGit, parents: readonly string[]): AsyncGenerator<Item> {
  if (parents.length === 0) yield* itemsOf(git, await stagedFiles(git));
  else yield* readMerge(git, parents);
}

async function* readMerge(git: LocalGit, parents: readonly string[]): AsyncGenerator<Item> {
  const { pathsNewToAll, newToAll } = await import("./merge.ts");
  const { paths, named } = await pathsNewToAll(git, ["HEAD", ...parents]);
  if (paths.size === 0) return;
  const files = await indexDiff(git, "HEAD", named);
  const onlyNew = await newToAll(git, parents, named);
  const changed = files.filter(({ path }) => paths.has(path));
  for await (const item of itemsOf(git, changed)) yield onlyNew(item);
}

async function* itemsOf(git: LocalGit, files: readonly DiffFile[]): AsyncGenerator<Item> {
  const { changes, skipped } = await readFiles(
    git,
    files.filter(({ isUnmerged }) => !isUnmerged),
  );
  yield* changedFiles(changes, skipped);
  for (const { path, isUnmerged } of files)
    if (isUnmerged) yield { kind: "unread", path, reason: CONFLICTED };
}

/** Whether there is a commit is asked only where the comparison failed: a hook has no time for another process. */
async function stagedFiles(git: LocalGit): Promise<readonly DiffFile[]> {
  try {
    return await indexDiff(git, "HEAD");
  } catch (error) {
    const head = git.output(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const hasCommit = await head.then(
      () => true,
      () => false,
    );
    if (hasCommit) throw error;
    return indexDiff(git, await emptyTree(git));
  }
}

/** Before the first commit there is nothing to compare with. The name depends on the repository's kind of hash. */
async function emptyTree(git: LocalGit): Promise<string> {
  return (await git.output(["hash-object", "-t", "tree", "--stdin"])).trim();
}
