import { ByteSource } from "../git/byte-source.ts";
import { readFiles } from "../git/commit-changes.ts";
import { parseDiff } from "../git/diff-parser.ts";
import { DIFF_FORMAT } from "../git/diff-reader.ts";
import type { GitProcess } from "../git/git-process.ts";
import { changedFiles } from "./changed-files.ts";
import type { Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";

/** Git's own lines between hunks never look like this. */
const END = "the end of the index";

/** What the next commit would add: the index against the commit that is checked out. */
export async function* readStaged(git: LocalGit): AsyncGenerator<Item> {
  const head = git.output(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const base = await head.catch(() => emptyTree(git));
  const diff = git.start(["diff-index", "--cached", "-p", ...DIFF_FORMAT, base.trim(), "--"]);
  diff.stdin.end();
  const files = await parseDiff(new ByteSource(ended(diff)), END, git.limits);
  const { changes, skipped } = await readFiles(git, files);
  yield* changedFiles(changes, skipped);
}

/** Before the first commit there is nothing to compare with. The name depends on the repository's kind of hash. */
function emptyTree(git: LocalGit): Promise<string> {
  return git.output(["hash-object", "-t", "tree", "--stdin"]);
}

/** The output of a process that did well, and a line that says so. */
async function* ended({ stdout, ended: end }: GitProcess): AsyncGenerator<Buffer> {
  for await (const chunk of stdout) yield Buffer.from(chunk);
  await end;
  yield Buffer.from(`${END}\n`);
}
