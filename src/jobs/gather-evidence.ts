import type { Checklist } from "../incident/checklist.ts";
import { contestedItems } from "../incident/claims.ts";
import type { Incident } from "../incident/incident.ts";
import { replacedAt } from "../incident/replaced.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import { conclude } from "./conclude.ts";
import type { Evidence, Look } from "./evidence.ts";
import { healthyServices } from "./healthy-services.ts";
import { ignoredEnvFiles } from "./ignored-env-files.ts";
import type { StoredIncident } from "./incident-store.ts";
import { checklistOf } from "./incident-view.ts";
import type { GatherEvidence } from "./job.ts";
import type { World } from "./ports.ts";
import { removedEverywhere } from "./removed-everywhere.ts";
import { replacedSecrets } from "./replaced-secrets.ts";
import { toldByPlatforms } from "./told-by-platforms.ts";

/** Each looks at something else. */
const looks = [
  replacedSecrets,
  toldByPlatforms,
  removedEverywhere,
  ignoredEnvFiles,
  healthyServices,
] as const;

/**
 * Ticks the steps that can be seen to be done, and notes what can be seen to be left: by what git holds and what GitHub
 * tells, never by a value. A person who takes such a tick back has the last word.
 */
export async function gatherEvidence(world: World, job: GatherEvidence): Promise<void> {
  const open = await world.store.incidents.get(job.incident);
  if (open === undefined || open.state.kind === "resolved") return;
  const seen = await lookEverywhere(world, open);
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(job.incident);
    if (locked === undefined || locked.state.kind === "resolved") return;
    const incident = { ...locked, remains: { ...locked.remains, ...seen.remains } };
    const checklist = await checklistOf(transaction, incident);
    const contested = contestedItems(await transaction.incidents.log(incident.id));
    const moment = { at: world.now(), by: { kind: "rekey" } } as const;
    const events: readonly IncidentEvent[] = seen.evidence
      .filter((evidence) => !contested.has(evidence.item) && isNews(evidence, incident, checklist))
      .map(({ item, seen: what }) => ({ kind: "item-ticked", item, evidence: what, ...moment }));
    if (events.length === 0 && remainsSame(locked, incident)) return;
    await conclude(transaction, { world, incident, checklist, events, by: moment.by });
    await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  });
}

async function lookEverywhere(world: World, incident: StoredIncident): Promise<Look> {
  const evidence: Evidence[] = [];
  let remains: Look["remains"] = {};
  for (const look of looks) {
    const seen = await look(world, incident);
    evidence.push(...seen.evidence);
    remains = { ...remains, ...seen.remains };
  }
  return { evidence, remains };
}

/** True for what proves a step that is open; what a service said counts only if the key was replaced by then. */
function isNews({ item, askedAt }: Evidence, incident: Incident, checklist: Checklist): boolean {
  const isOpen = checklist.some(({ items }) => items.some(({ id }) => id === item));
  if (!isOpen || incident.ticks.has(item)) return false;
  const replaced = replacedAt(incident, checklist);
  return askedAt === undefined || (replaced !== undefined && replaced <= askedAt);
}

function remainsSame({ remains: before }: StoredIncident, { remains: now }: StoredIncident): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
