import type { MergeGroup, Repository } from "../entities.ts";
import { failedChecks, missingChecks } from "../required-checks.ts";
import type { World } from "../world.ts";
import {
  buildGroup,
  type GroupDraft,
  mergeGroup,
  queueBot,
  rebuildGroups,
  removeGroup,
} from "./merge-groups.ts";
import { announcePull } from "./pull-moves.ts";

/** Puts pull requests as one group at the end of the queue of their base. */
export async function enqueue(world: World, repository: Repository, draft: GroupDraft): Promise<MergeGroup> {
  return await repository.git.exclusive(async () => {
    refuse(repository, draft);
    const last = repository.mergeGroups.findLast((group) => group.baseRef === draft.baseRef);
    const tip = last?.headSha ?? (await repository.git.branch(draft.baseRef));
    const sender = queueBot(world);
    for (const issue of draft.pulls) await announcePull(world, issue, "enqueued", { sender });
    const group = tip === null ? null : await buildGroup(world, repository, draft, tip);
    if (group === null) throw new Error("the pull requests conflict with their base");
    await settleQueue(world, repository);
    return group;
  });
}

/** Takes a pull request, with its group, out of the queue. */
export async function dequeue(
  world: World,
  repository: Repository,
  number: number,
  reason: "MANUAL" | "CI_TIMEOUT",
): Promise<void> {
  await repository.git.exclusive(async () => {
    const group = groupOf(repository, number);
    if (group === undefined) throw new Error(`#${number} is in no queue`);
    await removeGroup(world, repository, group, reason);
    await settleQueue(world, repository);
  });
}

/** Looks at the queue when a check or a pull request has changed; the caller does not hold the refs. */
export async function settleWhenFree(world: World, repository: Repository): Promise<void> {
  if (repository.mergeGroups.length === 0) return;
  await repository.git.exclusive(() => settleQueue(world, repository));
}

/** Merges, removes and rebuilds groups until all wait for their checks; the caller holds the refs. */
export async function settleQueue(world: World, repository: Repository): Promise<void> {
  for (const group of repository.mergeGroups) {
    const step = await nextStep(repository, group);
    if (step === "wait") continue;
    if (step === "merge") await mergeGroup(world, repository, group);
    else if (step === "rebuild") await rebuildGroups(world, repository, group.baseRef);
    else await removeGroup(world, repository, group, step);
    return await settleQueue(world, repository);
  }
}

type Step = "wait" | "merge" | "rebuild" | "CI_FAILURE" | "UNKNOWN_REMOVAL_REASON";

async function nextStep(repository: Repository, group: MergeGroup): Promise<Step> {
  const { baseRef, baseSha, headSha, pulls } = group;
  const isStill = ({ issue, head }: MergeGroup["pulls"][number]) =>
    issue.state === "open" && issue.pull.headSha === head && issue.pull.baseRef === baseRef;
  if (!pulls.every(isStill)) return "UNKNOWN_REMOVAL_REASON";
  if (failedChecks(repository, baseRef, headSha).length > 0) return "CI_FAILURE";
  const isFirst = repository.mergeGroups.find((one) => one.baseRef === baseRef) === group;
  if (!isFirst) return "wait";
  if ((await repository.git.branch(baseRef)) !== baseSha) return "rebuild";
  return missingChecks(repository, baseRef, headSha).length > 0 ? "wait" : "merge";
}

function groupOf(repository: Repository, number: number): MergeGroup | undefined {
  return repository.mergeGroups.find(({ pulls }) => pulls.some(({ issue }) => issue.number === number));
}

/** A pull request gets into the queue only when it could be merged by itself. */
function refuse(repository: Repository, { pulls, baseRef }: GroupDraft): void {
  if (pulls.length === 0) throw new Error("a group needs a pull request");
  for (const { number, state, pull } of pulls) {
    const [missing] = missingChecks(repository, baseRef, pull.headSha);
    if (state !== "open" || pull.draft) throw new Error(`#${number} is not open for merging`);
    if (pull.baseRef !== baseRef) throw new Error(`#${number} has another base`);
    if (groupOf(repository, number) !== undefined) throw new Error(`#${number} is in the queue already`);
    if (missing !== undefined) throw new Error(`#${number} waits for its own check "${missing.context}"`);
  }
}
