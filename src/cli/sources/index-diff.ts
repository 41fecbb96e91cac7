import { ByteSource } from "../../git/byte-source.ts";
import { type DiffFile, parseDiff } from "../../git/diff-parser.ts";
import { DIFF_FORMAT } from "../../git/diff-reader.ts";
import type { GitProcess } from "../../git/git-process.ts";
import type { LocalGit } from "./local-git.ts";

/** Git's own lines between hunks never look like this. */
const END = "the end of the index";

/** The index against a commit or tree; of these paths, or of all where there are none. */
export async function indexDiff(
  git: LocalGit,
  base: string,
  paths: readonly string[] = [],
): Promise<readonly DiffFile[]> {
  const options = ["--literal-pathspecs", "diff-index", "--cached", "-p", ...DIFF_FORMAT];
  const diff = git.start([...options, base, "--", ...paths]);
  diff.stdin.end();
  try {
    return await parseDiff(new ByteSource(ended(diff)), END, git.limits);
  } catch (error) {
    // What git said tells more, where it has ended.
    await Promise.race([diff.ended, Promise.resolve()]);
    throw error;
  }
}

/** The output of a process that did well, and a line that says so. */
async function* ended({ stdout, ended: end }: GitProcess): AsyncGenerator<Buffer> {
  for await (const chunk of stdout) yield Buffer.from(chunk);
  await end;
  yield Buffer.from(`${END}\n`);
}
