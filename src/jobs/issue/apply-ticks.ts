import { accountOf, isAtLeast, type Role } from "../../incident/actor.ts";
import { intendedChanges, type TickChange } from "../../incident/box-edit.ts";
import type { Checklist } from "../../incident/checklist.ts";
import { isHeard } from "../../incident/heard.ts";
import type { IncidentId } from "../../incident/incident.ts";
import { type IncidentEvent, transition } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { ApplyTicks, Delivered } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { refusedTick } from "../../report/comments.ts";
import { conclude } from "../proof/conclude.ts";
import { checklistOf } from "./incident-view.ts";
import { isSelf, roleOf } from "./role-of.ts";

/**
 * Counts the boxes that somebody ticked or unticked in a tracking issue, each for itself, when the account may
 * write to the repository at this moment; puts them back otherwise. The last required one opens the gate, where the
 * provider can be asked only after it has answered.
 */
export async function applyTicks(world: World, job: Delivered<ApplyTicks>): Promise<void> {
  const id = await world.store.incidents.findByIssue(job.repository.id, job.issue);
  if (id === undefined || (await isSelf(world, job.sender))) return;
  const role = await roleOf(world, job.repository, job.sender);
  await world.store.transaction(async (transaction) => {
    await transaction.repositories.save(job.repository);
    const incident = await transaction.incidents.lock(id);
    if (incident === undefined) return;
    const log = await transaction.incidents.log(id);
    if (isHeard(log, job.delivery)) return;
    const checklist = await checklistOf(transaction, incident);
    const changes = job.changes.filter(({ item }) => textOf(checklist, item) !== undefined);
    await transaction.incidents.setBoxes(id, withBoxes(incident, changes));
    if (changes.length > 0) {
      const decision = { world, job, role, incident, log, checklist, changes };
      if (isAtLeast(role, "write")) await count(transaction, decision);
      else await putBack(transaction, decision);
    }
    await transaction.enqueue({ kind: "publish-incident", incident: id });
  });
}

interface Decision {
  readonly world: World;
  readonly job: Delivered<ApplyTicks>;
  readonly role: Role;
  readonly incident: StoredIncident;
  readonly log: readonly IncidentEvent[];
  readonly checklist: Checklist;
  readonly changes: readonly TickChange[];
}

async function count(
  transaction: Transaction,
  { world, job, incident, log, checklist, changes }: Decision,
): Promise<void> {
  const { delivery } = job;
  const by = accountOf(job.sender);
  const edit = { at: new Date(job.editedAt), heardAt: world.now(), by, changes };
  const events: IncidentEvent[] = [];
  let changed = incident;
  const happen = (event: IncidentEvent): void => {
    const next = transition(changed, event);
    if (next === changed) return;
    changed = { ...changed, ...next };
    events.push(event);
  };
  for (const { item, ticked } of intendedChanges(edit, log)) {
    happen({ kind: ticked ? "item-ticked" : "item-unticked", item, at: edit.at, by, delivery });
  }
  if (events.length === 0)
    await transaction.incidents.save(incident, [{ kind: "heard", at: world.now(), by, delivery }]);
  await conclude(transaction, { world, incident, checklist, events, by });
}

async function putBack(
  transaction: Transaction,
  { world, job, role, incident, checklist, changes }: Decision,
): Promise<void> {
  const items = changes.map(({ item }) => item);
  const moment = { at: world.now(), by: accountOf(job.sender), delivery: job.delivery };
  const event: IncidentEvent = { kind: "refused", action: "tick", items, ...moment };
  await transaction.incidents.save(incident, [event]);
  if (job.sender.isBot) return;
  await transaction.enqueue({
    kind: "post-answer",
    repository: job.repository.id,
    issue: job.issue,
    key: answerKey(incident.id, job),
    text: refusedTick(
      job.sender.login,
      changes.flatMap(({ item }) => textOf(checklist, item) ?? []),
      role,
    ),
  });
}

/** One answer for each account and incident, however often it tries. */
function answerKey(incident: IncidentId, { sender }: ApplyTicks): string {
  return `refused-tick:${incident}:${sender.id}`;
}

function withBoxes(incident: StoredIncident, changes: readonly TickChange[]): ReadonlyMap<string, boolean> {
  return new Map([...incident.boxes, ...changes.map(({ item, ticked }) => [item, ticked] as const)]);
}

function textOf(checklist: Checklist, item: string): string | undefined {
  return checklist.flatMap(({ items }) => items).find(({ id }) => id === item)?.text;
}
