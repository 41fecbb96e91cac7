import { contestedItems } from "../incident/claims.ts";
import { replacedAt } from "../incident/replaced.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import { conclude } from "./conclude.ts";
import { removedEverywhere, replacedSecrets } from "./evidence.ts";
import { healthyServices } from "./healthy-services.ts";
import { checklistOf } from "./incident-view.ts";
import type { GatherEvidence } from "./job.ts";
import type { World } from "./ports.ts";

/**
 * Ticks the steps that can be seen to be done: by what git holds and what GitHub tells, never by a value. A person who
 * takes such a tick back has the last word.
 */
export async function gatherEvidence(world: World, job: GatherEvidence): Promise<void> {
  const open = await world.store.incidents.get(job.incident);
  if (open === undefined || open.state.kind === "resolved") return;
  const found = [
    ...(await replacedSecrets(world, open)),
    ...(await removedEverywhere(world, open)),
    ...(await healthyServices(world, open)),
  ];
  if (found.length === 0) return;
  await world.store.transaction(async (transaction) => {
    const incident = await transaction.incidents.lock(job.incident);
    if (incident === undefined || incident.state.kind === "resolved") return;
    const checklist = await checklistOf(transaction, incident);
    const contested = contestedItems(await transaction.incidents.log(incident.id));
    const items = new Set(checklist.flatMap((group) => group.items.map(({ id }) => id)));
    const replaced = replacedAt(incident, checklist);
    const moment = { at: world.now(), by: { kind: "rekey" } } as const;
    const events: readonly IncidentEvent[] = found
      .filter(({ item }) => items.has(item) && !incident.ticks.has(item) && !contested.has(item))
      .filter(({ askedAt }) => askedAt === undefined || (replaced !== undefined && replaced <= askedAt))
      .map(({ item, seen }) => ({ kind: "item-ticked", item, evidence: seen, ...moment }));
    if (events.length === 0) return;
    await conclude(transaction, { world, incident, checklist, events, by: moment.by });
    await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  });
}
