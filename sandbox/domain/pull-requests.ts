import type { Account, Repository } from "../entities.ts";
import { invalid, invalidField, Problem } from "../problem.ts";
import { openPulls } from "../pulls.ts";
import { missingChecks } from "../required-checks.ts";
import type { Pull } from "../views/pull-request.ts";
import type { World } from "../world.ts";
import { newIssue } from "./issues.ts";
import { type MergeMethod, mergedCommit } from "./merge-commits.ts";
import { announcePull, pointAtHead, settleMerge } from "./pull-moves.ts";
import { recordPush } from "./pushes.ts";

/** A pull request to open. */
export interface PullDraft {
  readonly title: string;
  readonly body: string | null;
  readonly headRepository: Repository;
  readonly headRef: string;
  readonly baseRef: string;
  readonly draft?: boolean;
}

/** Opens a pull request. */
export async function openPull(
  world: World,
  repository: Repository,
  author: Account,
  draft: PullDraft,
): Promise<Pull> {
  const { headRepository, headRef, baseRef } = draft;
  const headSha = await headRepository.git.branch(headRef);
  const baseSha = await repository.git.branch(baseRef);
  if (headSha === null) throw invalidField("PullRequest", "head", "invalid");
  if (baseSha === null) throw invalidField("PullRequest", "base", "invalid");
  if (await repository.git.isAncestor(headSha, baseSha)) {
    throw invalid("Validation Failed", [
      { resource: "PullRequest", code: "custom", message: `No commits between ${baseRef} and ${headRef}` },
    ]);
  }
  refuseTwin(repository, draft);
  const pull = {
    id: world.store.nextId(),
    headRepository,
    headRef,
    headSha,
    baseRef,
    baseSha,
    draft: draft.draft ?? false,
    merged: false,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
  };
  const issue: Pull = { ...newIssue(world, repository, { author, app: null }, draft), pull };
  repository.issues.set(issue.number, issue);
  await pointAtHead(issue);
  await announcePull(world, issue, "opened", { sender: author });
  return issue;
}

function refuseTwin(repository: Repository, { headRepository, headRef, baseRef }: PullDraft): void {
  const twin = openPulls(repository).find(
    ({ pull }) =>
      pull.headRepository === headRepository && pull.headRef === headRef && pull.baseRef === baseRef,
  );
  if (twin === undefined) return;
  const message = `A pull request already exists for ${headRepository.owner.login}:${headRef}.`;
  throw invalid("Validation Failed", [{ resource: "PullRequest", code: "custom", message }]);
}

/** How to merge. */
export interface MergeOrder {
  readonly method: MergeMethod;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly sha?: string | undefined;
}

/** Merges a pull request, if its required checks let it, and gives the id of the resulting commit. */
export async function mergePull(
  world: World,
  issue: Pull,
  merger: Account,
  order: MergeOrder,
): Promise<string> {
  return await issue.repository.git.exclusive(async () => {
    refuseMerge(issue, order);
    const { repository, pull } = issue;
    const before = await repository.git.branch(pull.baseRef);
    const after =
      before === null ? null : await mergedCommit(world, issue, { ...order, author: merger, base: before });
    if (after === null) throw new Problem(405, "Pull Request is not mergeable");
    const change = { ref: `refs/heads/${pull.baseRef}`, before, after };
    await repository.git.updateRefs([change]);
    await settleMerge(world, issue, after, merger);
    await recordPush(world, { repository, pusher: merger, changes: [change], by: "pr_merge" });
    return after;
  });
}

function refuseMerge({ repository, state, pull }: Pull, { sha }: MergeOrder): void {
  if (state !== "open") throw new Problem(405, "Pull Request is not mergeable");
  if (sha !== undefined && sha !== pull.headSha) {
    throw new Problem(409, "Head branch was modified. Review and try the merge again.");
  }
  const [missing] = missingChecks(repository, pull.baseRef, pull.headSha);
  if (missing !== undefined)
    throw new Problem(405, `Required status check "${missing.context}" is expected.`);
}
