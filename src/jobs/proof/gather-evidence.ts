import type { Checklist, ChecklistItem } from "../../incident/checklist.ts";
import { contestedItems } from "../../incident/claims.ts";
import type { Incident, IncidentId } from "../../incident/incident.ts";
import { replacedAt } from "../../incident/replaced.ts";
import type { IncidentEvent } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { GatherEvidence } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { type LookTold, lookTold } from "../../report/look-told.ts";
import { checklistOf } from "../issue/incident-view.ts";
import { conclude } from "./conclude.ts";
import { type Evidence, type Look, sawNothing } from "./evidence.ts";
import { healthyServices } from "./healthy-services.ts";
import { ignoredEnvFiles } from "./ignored-env-files.ts";
import { readTexts } from "./read-texts.ts";
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
  if (open === undefined) return;
  const askedAt = job.askedAt === undefined ? world.now() : new Date(job.askedAt);
  const isOpen = open.state.kind === "open";
  if (isOpen && !(await readTexts(world, open, askedAt)))
    return world.store.enqueue({ ...job, askedAt: askedAt.toISOString() });
  const seen = isOpen ? await lookEverywhere(world, open) : sawNothing;
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(job.incident);
    if (locked === undefined) return;
    const ticked =
      locked.state.kind === "open" ? await note(transaction, { world, locked, seen }) : undefined;
    await answer(transaction, job, ticked);
  });
}

interface Seen {
  readonly world: World;
  readonly locked: StoredIncident;
  readonly seen: Look;
}

/** Writes down what was seen; gives the steps that are ticked by it. */
async function note(
  transaction: Transaction,
  { world, locked, seen }: Seen,
): Promise<readonly ChecklistItem[]> {
  const incident = { ...locked, remains: { ...locked.remains, ...seen.remains } };
  const checklist = await checklistOf(transaction, incident);
  const contested = contestedItems(await transaction.incidents.log(incident.id));
  const moment = { at: world.now(), by: { kind: "rekey" } } as const;
  const news = seen.evidence.filter(
    (evidence) => !contested.has(evidence.item) && isNews(evidence, incident, checklist),
  );
  const events: readonly IncidentEvent[] = news.map(({ item, seen: what }) => ({
    kind: "item-ticked",
    item,
    evidence: what,
    ...moment,
  }));
  if (events.length > 0 || !remainsSame(locked, incident)) {
    await conclude(transaction, { world, incident, checklist, events, by: moment.by });
    await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  }
  return checklist.flatMap(({ items }) => items).filter(({ id }) => news.some(({ item }) => item === id));
}

/** Undefined where the incident is settled and nothing was looked at. */
async function answer(
  transaction: Transaction,
  { incident: id, answer: wanted }: GatherEvidence,
  ticked: readonly ChecklistItem[] | undefined,
): Promise<void> {
  if (wanted === undefined) return;
  const look = ticked && { ticked: ticked.map((item) => item.text), left: await leftOf(transaction, id) };
  const text = look === undefined ? wanted.verdict : `${wanted.verdict}\n\n${lookTold(look)}`;
  await transaction.enqueue({ kind: "post-answer", ...wanted.to, text });
}

async function leftOf(transaction: Transaction, id: IncidentId): Promise<LookTold["left"]> {
  const incident = await transaction.incidents.get(id);
  const reads = await transaction.textReads.of(id);
  return {
    texts: [...reads.values()].flatMap(({ places }) => places).length,
    dependabotSecrets: incident?.remains.dependabotSecrets.length ?? 0,
    trackedFiles: incident?.remains.trackedFiles.length ?? 0,
  };
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
