import type { Account, MergeGroup, Repository } from "../entities.ts";
import { readCommit } from "../git/commits.ts";
import { mergeGroupView } from "../views/merge-group.ts";
import type { Pull } from "../views/pull-request.ts";
import type { World } from "../world.ts";
import { type MergeMethod, mergedCommit } from "./merge-commits.ts";
import { announcePull, settleMerge } from "./pull-moves.ts";
import { recordMoves } from "./ref-moves.ts";

const QUEUE_BOT = "github-merge-queue[bot]";

/** What goes through a queue: pull requests with the same base, merged together or not at all. */
export interface GroupDraft {
  readonly pulls: readonly Pull[];
  readonly baseRef: string;
  readonly method: MergeMethod;
}

/** Makes a group upon a commit: its own new commits, its branch and the question for checks; null on a conflict. */
export async function buildGroup(
  world: World,
  repository: Repository,
  draft: GroupDraft,
  baseSha: string,
): Promise<MergeGroup | null> {
  const { pulls, baseRef, method } = draft;
  let headSha: string | null = baseSha;
  for (const issue of pulls) {
    if (headSha === null) return null;
    headSha = await mergedCommit(world, issue, { method, base: headSha, author: issue.author });
  }
  if (headSha === null) return null;
  const ref = `refs/heads/gh-readonly-queue/${baseRef}/pr-${pulls.at(-1)?.number}-${baseSha}`;
  const queued = pulls.map((issue) => ({ issue, head: issue.pull.headSha }));
  const group = { pulls: queued, baseRef, method, baseSha, headSha, ref };
  repository.mergeGroups.push(group);
  await moveRef(world, repository, ref, headSha);
  await announceGroup(world, repository, group, { action: "checks_requested" });
  return group;
}

/** Takes a group out of its queue: those behind it stood on its commits and are built anew. */
export async function removeGroup(
  world: World,
  repository: Repository,
  group: MergeGroup,
  reason: string,
): Promise<void> {
  await destroyGroup(world, repository, group, "dequeued");
  await leaveQueue(world, group, reason);
  await rebuildGroups(world, repository, group.baseRef);
}

/** Builds the groups of a queue anew that do not stand upon each other, and the first upon the base. */
export async function rebuildGroups(world: World, repository: Repository, baseRef: string): Promise<void> {
  let tip = await repository.git.branch(baseRef);
  const queue = repository.mergeGroups.filter((group) => group.baseRef === baseRef);
  const broken = queue.findIndex((group, at) => group.baseSha !== (queue[at - 1]?.headSha ?? tip));
  if (broken === -1) return;
  tip = queue[broken - 1]?.headSha ?? tip;
  for (const group of queue.slice(broken)) await destroyGroup(world, repository, group, "invalidated");
  for (const group of queue.slice(broken)) {
    const { method, pulls } = group;
    const draft = { pulls: pulls.map(({ issue }) => issue), baseRef, method };
    const rebuilt = tip === null ? null : await buildGroup(world, repository, draft, tip);
    if (rebuilt === null) await leaveQueue(world, group, "MERGE_CONFLICT");
    tip = rebuilt?.headSha ?? tip;
  }
}

/** The base moves to the head of the group; its pull requests are merged. */
export async function mergeGroup(world: World, repository: Repository, group: MergeGroup): Promise<void> {
  const pusher = queueBot(world);
  const change = { ref: `refs/heads/${group.baseRef}`, before: group.baseSha, after: group.headSha };
  await repository.git.updateRefs([change]);
  await leaveQueue(world, group, "MERGE");
  for (const { issue } of group.pulls) await settleMerge(world, issue, group.headSha, pusher);
  await recordMoves(world, { repository, pusher, changes: [change], by: "merge_queue_merge" });
  await destroyGroup(world, repository, group, "merged");
}

async function destroyGroup(
  world: World,
  repository: Repository,
  group: MergeGroup,
  reason: DestroyReason,
): Promise<void> {
  repository.mergeGroups.splice(repository.mergeGroups.indexOf(group), 1);
  await announceGroup(world, repository, group, { action: "destroyed", reason });
  await moveRef(world, repository, group.ref, null);
}

async function leaveQueue(world: World, { pulls }: MergeGroup, reason: string): Promise<void> {
  const sender = queueBot(world);
  for (const { issue } of pulls) await announcePull(world, issue, "dequeued", { sender, extra: { reason } });
}

type GroupNews =
  | { readonly action: "checks_requested" }
  | { readonly action: "destroyed"; readonly reason: DestroyReason };

// "The group could have been merged, removed from the queue (dequeued), or invalidated by an earlier queue entry
// being dequeued (invalidated)": the description of merge_group.destroyed (@octokit/openapi-webhooks 12.1.0).
type DestroyReason = "merged" | "dequeued" | "invalidated";

async function announceGroup(
  world: World,
  repository: Repository,
  group: MergeGroup,
  { action, ...extra }: GroupNews,
): Promise<void> {
  const content = async () => ({
    ...extra,
    merge_group: mergeGroupView(group, await readCommit(repository.git, group.headSha)),
  });
  const sender = queueBot(world);
  await world.webhooks.emit({ event: "merge_group", action, repository, sender, content });
}

/** The branch of a group is a real one: moving it is told as a push. */
async function moveRef(
  world: World,
  repository: Repository,
  ref: string,
  after: string | null,
): Promise<void> {
  const before = (await repository.git.refs(ref)).get(ref) ?? null;
  if (before === after) return;
  const change = { ref, before, after };
  await repository.git.updateRefs([change]);
  await recordMoves(world, { repository, pusher: queueBot(world), changes: [change] });
}

/** The account in whose name the queue works. */
export function queueBot({ store, now }: World): Account {
  const existing = store.account(QUEUE_BOT);
  if (existing !== undefined) return existing;
  const id = store.nextId();
  const bot: Account = { id, kind: "Bot", login: QUEUE_BOT, name: null, email: null, createdAt: now() };
  store.accounts.set(QUEUE_BOT, bot);
  return bot;
}
