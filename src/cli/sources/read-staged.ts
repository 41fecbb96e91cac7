import { ByteSource } from "../../git/byte-source.ts";
import { readFiles } from "../../git/commit-changes.ts";
import { type DiffFile, parseDiff } from "../../git/diff-parser.ts";
import { DIFF_FORMAT } from "../../git/diff-reader.ts";
import type { GitProcess } from "../../git/git-process.ts";
import { changedFiles } from "./changed-files.ts";
import { CONFLICTED, type Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";

/** Git's own lines between hunks never look like this. */
const END = "the end of the index";

/** What the next commit would add: the index against the commit that is checked out. */
export async function* readStaged(git: LocalGit): AsyncGenerator<Item> {
  const files = await stagedFiles(git);
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
    return await filesAgainst(git, "HEAD");
  } catch (error) {
    const head = git.output(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const hasCommit = await head.then(
      () => true,
      () => false,
    );
    if (hasCommit) throw error;
    return filesAgainst(git, await emptyTree(git));
  }
}

async function filesAgainst(git: LocalGit, base: string): Promise<readonly DiffFile[]> {
  const diff = git.start(["diff-index", "--cached", "-p", ...DIFF_FORMAT, base, "--"]);
  diff.stdin.end();
  try {
    return await parseDiff(new ByteSource(ended(diff)), END, git.limits);
  } catch (error) {
    // What git said tells more, where it has ended.
    await Promise.race([diff.ended, Promise.resolve()]);
    throw error;
  }
}

/** Before the first commit there is nothing to compare with. The name depends on the repository's kind of hash. */
async function emptyTree(git: LocalGit): Promise<string> {
  return (await git.output(["hash-object", "-t", "tree", "--stdin"])).trim();
}

/** The output of a process that did well, and a line that says so. */
async function* ended({ stdout, ended: end }: GitProcess): AsyncGenerator<Buffer> {
  for await (const chunk of stdout) yield Buffer.from(chunk);
  await end;
  yield Buffer.from(`${END}\n`);
}
