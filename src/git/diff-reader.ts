import type { CommitSha } from "../incident/commit-sha.ts";
import { BatchProcess, type Patience } from "./batch-process.ts";
import { type DiffFile, parseDiff, type TextLimits } from "./diff-parser.ts";
import type { GitCommand } from "./git-process.ts";

/**
 * How every diff is printed. Renames are not looked for: everything that a commit adds is seen as added. Nothing
 * that a repository can hold, such as attributes, changes what is printed.
 */
export const DIFF_FORMAT = [
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--full-index",
  // Five lines before and after: the words that give a match its meaning are looked for there.
  "--unified=5",
  "--inter-hunk-context=0",
  "--diff-algorithm=myers",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--submodule=short",
  "--ignore-submodules=none",
] as const;

/**
 * The diff of a commit against its parent; of a merge, against all of its parents at once (`-c`), where a line is
 * new only when no parent has it.
 */
const ARGS = ["diff-tree", "--stdin", "--root", "-r", "-c", "-p", "--no-commit-id", ...DIFF_FORMAT];

/**
 * A merge of more is compared with its first parent alone, which shows more rather than less: git marks the parents
 * of a line by bits, and from 64 on it leaves out lines (combine-diff.c; seen with git 2.39.5, 2026-11).
 */
const PARENTS_AT_MOST = 16;

/** Reads what commits changed, through one long-lived process. */
export class DiffReader {
  readonly #process: BatchProcess;
  readonly #limits: TextLimits;
  #asked = 0;

  constructor(mirror: Omit<GitCommand, "args">, limits: TextLimits, patience: Patience) {
    this.#process = new BatchProcess({ ...mirror, args: ARGS }, patience);
    this.#limits = limits;
  }

  /** The files that a commit with these parents changed; the mirror must have it. */
  files(sha: CommitSha, parents: readonly CommitSha[]): Promise<readonly DiffFile[]> {
    // A line that is no object name comes back as it is, and everything before it is flushed (diff-tree.c).
    const end = `the end of ${++this.#asked}`;
    // Names behind a commit stand in place of its parents (git-diff-tree, --stdin).
    const commit = parents.length > PARENTS_AT_MOST ? `${sha} ${parents[0]}` : sha;
    return this.#process.ask(`${commit}\n${end}\n`, (source) => parseDiff(source, end, this.#limits));
  }

  close(): Promise<void> {
    return this.#process.close();
  }
}
