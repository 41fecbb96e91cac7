import type { Account, Activity, Repository } from "../entities.ts";
import type { RefChange } from "../git/repository.ts";
import { ZERO_SHA } from "../git/repository.ts";
import type { World } from "../world.ts";
import { closePull, followBase, followHead } from "./pull-moves.ts";
import { pushPayload } from "./push-payload.ts";

/** A movement of refs that was accepted: they have moved already. */
export interface Push {
  readonly repository: Repository;
  readonly pusher: Account;
  readonly changes: readonly RefChange[];
  /** The merge button and the merge queue move a branch too; their pull requests are settled elsewhere. */
  readonly by?: "pr_merge" | "merge_queue_merge";
}

// GitHub sends no events for the tags of a push with more than three tags, nor for more than 5000 branches.
const MAX_TAGS = 3;
const MAX_BRANCHES = 5_000;

/** Tells of moved refs, and lets pull requests follow them. */
export async function recordMoves(world: World, push: Push): Promise<void> {
  const branches = push.changes.filter(({ ref }) => ref.startsWith("refs/heads/"));
  const tags = push.changes.filter(({ ref }) => ref.startsWith("refs/tags/"));
  if (push.changes.length > 0) push.repository.pushedAt = world.now();
  for (const change of branches) {
    await recordActivity(world, push, change);
    if (branches.length <= MAX_BRANCHES) await announce(world, push, change);
    await movePulls(world, push, change);
  }
  if (tags.length <= MAX_TAGS) for (const change of tags) await announce(world, push, change);
}

async function announce(world: World, push: Push, change: RefChange): Promise<void> {
  const { repository, pusher: sender } = push;
  const content = () => pushPayload(world, push, change);
  await world.webhooks.emit({ event: "push", repository, sender, content });
  const event = change.before === null ? "create" : change.after === null ? "delete" : null;
  if (event === null) return;
  const refType = change.ref.startsWith("refs/tags/") ? "tag" : "branch";
  const ref = change.ref.replace(/^refs\/(?:heads|tags)\//, "");
  const extra = event === "create" ? { master_branch: repository.defaultBranch, description: null } : {};
  const told = () => ({ ref, ref_type: refType, pusher_type: "user", ...extra });
  await world.webhooks.emit({ event, repository, sender, content: told });
}

async function movePulls(world: World, push: Push, change: RefChange): Promise<void> {
  const { repository, pusher } = push;
  const branch = change.ref.slice("refs/heads/".length);
  for (const issue of followersOf(world, repository, branch)) {
    if (change.after === null) await closePull(world, issue, pusher);
    else await followHead(world, issue, change.after, pusher);
  }
  if (change.after !== null && push.by === undefined) await followBase(world, repository, branch, pusher);
}

function followersOf(world: World, repository: Repository, branch: string) {
  return [...world.store.repositories.values()].flatMap((base) =>
    [...base.issues.values()].filter(
      ({ state, pull }) => state === "open" && pull?.headRepository === repository && pull.headRef === branch,
    ),
  );
}

async function recordActivity(world: World, push: Push, change: RefChange): Promise<void> {
  const { repository, pusher: actor } = push;
  const kind = await activityKind(push, change);
  const { ref, before, after } = change;
  repository.activities.push({
    id: world.store.nextId(),
    kind,
    ref,
    before: before ?? ZERO_SHA,
    after: after ?? ZERO_SHA,
    actor,
    at: world.now(),
  });
}

async function activityKind(
  { repository, by }: Push,
  { before, after }: RefChange,
): Promise<Activity["kind"]> {
  if (before === null) return "branch_creation";
  if (after === null) return "branch_deletion";
  if (by !== undefined) return by;
  return (await repository.git.isAncestor(before, after)) ? "push" : "force_push";
}
