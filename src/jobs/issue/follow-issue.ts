import { accountOf, isAtLeast, type Role } from "../../incident/actor.ts";
import { assertNever } from "../../incident/assert-never.ts";
import { isHeard } from "../../incident/heard.ts";
import { type IncidentEvent, transition } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Delivered, FollowIssue } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { notAllowed, notResolvedYet, reopenedComment } from "../../report/comments.ts";
import { openRequired } from "../../report/open-items.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { askAbout, canBeAsked } from "../proof/ask-about.ts";
import { lookForUses } from "../proof/look-for-uses.ts";
import { checklistOf } from "./incident-view.ts";
import { isSelf, roleOf } from "./role-of.ts";

/**
 * Answers what somebody did to a tracking issue by hand. Closing it resolves nothing, deleting it loses nothing,
 * and opening it again closes the gate when the account may write to the repository.
 */
export async function followIssue(world: World, job: Delivered<FollowIssue>): Promise<void> {
  const id = await world.store.incidents.findByIssue(job.repository.id, job.issue);
  if (id === undefined || (await isSelf(world, job.sender))) return;
  const role = await roleOf(world, job.repository, job.sender);
  await world.store.transaction(async (transaction) => {
    const incident = await transaction.incidents.lock(id);
    if (incident === undefined || isHeard(await transaction.incidents.log(id), job.delivery)) return;
    await follow(transaction, { world, job, role, incident });
    await transaction.enqueue({ kind: "publish-incident", incident: id });
  });
}

interface Following {
  readonly world: World;
  readonly job: Delivered<FollowIssue>;
  readonly role: Role;
  readonly incident: StoredIncident;
}

async function follow(transaction: Transaction, following: Following): Promise<void> {
  const { job, incident } = following;
  switch (job.action) {
    case "closed":
      if (incident.state.kind === "open") await refuseClosing(transaction, following);
      return;
    case "reopened":
      if (incident.state.kind === "resolved") await reopen(transaction, following);
      return;
    case "deleted":
      await transaction.incidents.setIssue(incident.id, { kind: "none" });
      return;
    default:
      assertNever(job.action);
  }
}

async function refuseClosing(transaction: Transaction, { world, job, incident }: Following): Promise<void> {
  const by = accountOf(job.sender);
  const { delivery } = job;
  await transaction.incidents.save(incident, [
    { kind: "refused", action: "close", at: world.now(), by, delivery },
  ]);
  const remaining = openRequired(await checklistOf(transaction, incident), incident);
  await transaction.enqueue({
    kind: "post-answer",
    repository: job.repository.id,
    issue: job.issue,
    key: `not-resolved:${incident.id}:${job.sender.id}`,
    text: notResolvedYet(
      by,
      remaining.map(({ text }) => text),
    ),
  });
}

async function reopen(transaction: Transaction, { world, job, role, incident }: Following): Promise<void> {
  const by = accountOf(job.sender);
  const at = world.now();
  const moment = { at, by, delivery: job.delivery };
  const isAllowed = isAtLeast(role, "write");
  const event: IncidentEvent = isAllowed
    ? { kind: "reopened", ...moment }
    : { kind: "refused", action: "reopen", ...moment };
  await transaction.incidents.save({ ...incident, ...transition(incident, event) }, [event]);
  if (isAllowed) await publishTiedChecks(transaction, incident.id);
  if (isAllowed) await lookForUses(transaction, incident);
  if (isAllowed && canBeAsked(world, incident)) await askAbout(transaction, world, incident);
  await transaction.enqueue({
    kind: "post-answer",
    repository: job.repository.id,
    issue: job.issue,
    key: `${event.kind}:${incident.id}:${isAllowed ? at.toISOString() : job.sender.id}`,
    text: isAllowed ? reopenedComment("reopened", by) : notAllowed(by.login, "reopen", "write"),
  });
}
