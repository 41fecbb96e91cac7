import { runGit } from "./command.ts";
import { type CommitObject, listCommits, readCommit } from "./commits.ts";
import type { Person } from "./import.ts";
import type { GitRepository } from "./repository.ts";

/** The tree that a merge would give, or null when it conflicts. */
export async function mergeTree(git: GitRepository, ours: string, theirs: string): Promise<string | null> {
  const args = ["merge-tree", "--write-tree", "--no-messages", ours, theirs];
  const answer = await runGit(git.path, args, { expect: [1, 128] });
  return answer.exitCode === 0 ? answer.stdout.toString().trim() : null;
}

/** A commit to make from a tree. */
export interface TreeCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person & { readonly date?: string };
  readonly date: Date;
}

/** Writes a commit as GitHub's merge button does: the committer is GitHub. */
export async function commitTree(git: GitRepository, commit: TreeCommit): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ["-p", parent]);
  const out = await git.text(["commit-tree", commit.tree, ...parents, "-F", "-"], {
    input: commit.message,
    env: {
      GIT_AUTHOR_NAME: commit.author.name,
      GIT_AUTHOR_EMAIL: commit.author.email,
      GIT_AUTHOR_DATE: commit.author.date ?? commit.date.toISOString(),
      GIT_COMMITTER_DATE: commit.date.toISOString(),
    },
  });
  return out.trim();
}

/** Puts the commits of a branch upon another one, each with a new id; null when one conflicts. */
export async function rebaseOnto(
  git: GitRepository,
  base: string,
  head: string,
  date: Date,
): Promise<string | null> {
  const commits = await listCommits(git, { from: [head, `^${base}`], oldestFirst: true });
  let tip = base;
  for (const commit of commits.filter((one) => one.parents.length === 1)) {
    const tree = await pickedTree(git, tip, commit, date);
    if (tree === null) return null;
    const { message, author } = commit;
    tip = await commitTree(git, { tree, parents: [tip], message, author, date });
  }
  return tip;
}

/** The tree after applying one commit on another tip: a merge whose common ancestor is the commit's parent. */
async function pickedTree(
  git: GitRepository,
  tip: string,
  commit: CommitObject,
  date: Date,
): Promise<string | null> {
  const [parent] = commit.parents;
  if (parent === undefined) return null;
  if (parent === tip) return commit.tree;
  const { tree } = await readCommit(git, tip);
  const author = { name: "GitHub", email: "noreply@github.com" };
  const stand = await commitTree(git, { tree, parents: [parent], message: "stand-in", author, date });
  return await mergeTree(git, stand, commit.sha);
}
