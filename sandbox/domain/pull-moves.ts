import type { Account, Issue, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { isPull, openPulls, pullFigures } from "../pulls.ts";
import { type Pull, pullView } from "../views/pull-request.ts";
import type { World } from "../world.ts";

/** Says what happened to a pull request. */
export async function announcePull(
  world: World,
  issue: Pull,
  action: string,
  { sender, extra = {} }: { readonly sender: Account; readonly extra?: JsonObject },
): Promise<void> {
  const { repository, number } = issue;
  const content = async () => ({
    number,
    ...extra,
    pull_request: pullView(world.urls, issue, await pullFigures(issue)),
  });
  await world.webhooks.emit({ event: "pull_request", action, repository, sender, content });
}

/** The head branch moved: the pull request moves with it. */
export async function followHead(world: World, issue: Issue, after: string, sender: Account): Promise<void> {
  if (!isPull(issue) || issue.pull.headSha === after) return;
  const before = issue.pull.headSha;
  issue.pull.headSha = after;
  issue.pull.baseSha = (await issue.repository.git.branch(issue.pull.baseRef)) ?? issue.pull.baseSha;
  issue.updatedAt = world.now();
  await pointAtHead(issue);
  await announcePull(world, issue, "synchronize", { sender, extra: { before, after } });
}

/** The base branch moved: a pull request whose head is in it now counts as merged. */
export async function followBase(
  world: World,
  repository: Repository,
  branch: string,
  sender: Account,
): Promise<void> {
  for (const issue of openPulls(repository).filter(({ pull }) => pull.baseRef === branch)) {
    const tip = await repository.git.branch(branch);
    if (tip === null || !(await repository.git.isAncestor(issue.pull.headSha, tip))) continue;
    await settleMerge(world, issue, tip, sender);
  }
}

/** A pull request is closed without a merge. */
export async function closePull(world: World, issue: Issue, sender: Account): Promise<void> {
  if (!isPull(issue) || issue.state === "closed") return;
  markClosed(world, issue, sender);
  await announcePull(world, issue, "closed", { sender });
}

/** A pull request is merged: the branch has moved already. */
export async function settleMerge(world: World, issue: Pull, sha: string, sender: Account): Promise<void> {
  const { pull } = issue;
  markClosed(world, issue, sender);
  pull.merged = true;
  pull.mergedAt = world.now();
  pull.mergedBy = sender;
  pull.mergeCommitSha = sha;
  await announcePull(world, issue, "closed", { sender });
}

/** Keeps `refs/pull/N/head` of the base repository on the head, also for forks. */
export async function pointAtHead({ repository, number, pull }: Pull): Promise<void> {
  const ref = `refs/pull/${number}/head`;
  const before = (await repository.git.refs(ref)).get(ref) ?? null;
  if (before !== pull.headSha) await repository.git.updateRefs([{ ref, before, after: pull.headSha }]);
}

function markClosed(world: World, issue: Issue, sender: Account): void {
  issue.state = "closed";
  issue.closedAt = world.now();
  issue.closedBy = sender;
  issue.updatedAt = world.now();
}
