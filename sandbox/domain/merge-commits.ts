import type { Account } from "../entities.ts";
import { readCommit } from "../git/commits.ts";
import { commitTree, mergeTree, rebaseOnto } from "../git/merge.ts";
import type { Pull } from "../views/pull-request.ts";
import type { World } from "../world.ts";

/** How a pull request becomes part of its base. */
export type MergeMethod = "merge" | "squash" | "rebase";

/** A merge to make: what, onto which commit and in whose name. */
export interface MergeDraft {
  readonly method: MergeMethod;
  readonly base: string;
  readonly author: Account;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** Writes the commit, or the commits, of a merge and gives the last one's id; null when it conflicts. */
export async function mergedCommit(world: World, issue: Pull, draft: MergeDraft): Promise<string | null> {
  const { git } = issue.repository;
  const { headSha } = issue.pull;
  const { method, base } = draft;
  if (method === "rebase") return await rebaseOnto(git, base, headSha, world.now());
  const tree = await mergeTree(git, base, headSha);
  if (tree === null) return null;
  const { name, login, email } = draft.author;
  const author = { name: name ?? login, email: email ?? "noreply@github.com" };
  const parents = method === "squash" ? [base] : [base, headSha];
  const message = await messageOf(issue, draft);
  return await commitTree(git, { tree, parents, message, author, date: world.now() });
}

async function messageOf(issue: Pull, { method, title, message }: MergeDraft): Promise<string> {
  const { headRef, headRepository, headSha } = issue.pull;
  if (method === "squash") {
    const { message: last } = await readCommit(issue.repository.git, headSha);
    return `${title ?? `${issue.title} (#${issue.number})`}\n\n${message ?? last}`;
  }
  const source = `${headRepository.owner.login}/${headRef}`;
  return `${title ?? `Merge pull request #${issue.number} from ${source}`}\n\n${message ?? issue.title}`;
}
