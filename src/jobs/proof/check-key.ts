import type { Actor } from "../../incident/actor.ts";
import { requiredItems } from "../../incident/checklist.ts";
import { contestedItems, isRevokedByCommand, wasAccepted } from "../../incident/claims.ts";
import { type Incident, isDismissed } from "../../incident/incident.ts";
import { learn, nextAfterwards } from "../../incident/proof.ts";
import { type IncidentEvent, isRotationConfirmed, transition } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { CheckKey } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { reopenedComment, verdictTold, worksAfterAll } from "../../report/comments.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { congratulate } from "../issue/congratulate.ts";
import { checklistOf } from "../issue/incident-view.ts";
import { knownProvider } from "../issue/known-provider.ts";
import { type Asked, askProvider } from "./ask-provider.ts";
import { lookOnceReplaced } from "./healthy-services.ts";
import { lookForUses } from "./look-for-uses.ts";

/**
 * Asks the provider about the key of an incident, and lets the incident learn from the answer. Where all required steps
 * are ticked, the gate waited for this: it opens now, unless the key works after all.
 */
export async function checkKey(world: World, job: CheckKey): Promise<void> {
  const asked = await world.store.incidents.get(job.incident);
  if (asked === undefined || isDismissed(asked)) return;
  const answered = await askProvider(world, asked);
  await world.store.transaction(async (transaction) => {
    const incident = await transaction.incidents.lock(job.incident);
    if (incident === undefined || isDismissed(incident)) return;
    await take({ world, transaction, incident }, answered);
    const verdict = verdictTold(answered.validity, knownProvider(incident.providerId), incident.formatId);
    await answer(transaction, { job, askedAt: world.now() }, verdict);
  });
}

interface Taking {
  readonly world: World;
  readonly transaction: Transaction;
  readonly incident: StoredIncident;
}

async function take({ world, transaction, incident }: Taking, asked: Asked): Promise<void> {
  const at = world.now();
  const log = await transaction.incidents.log(incident.id);
  const proof = await transaction.proofs.get(incident.id);
  const claims = { contested: contestedItems(log), isRevoked: isRevokedByCommand(log) };
  const isSure = asked.isSure || wasAccepted(log, asked.questions);
  const learned = learn(incident, proof, { validity: asked.validity, isSure, at, ...claims });
  const after = { ...incident, ...learned.events.reduce<Incident>(transition, incident) };
  const checklist = await checklistOf(transaction, after);
  const required = requiredItems(checklist);
  const isConfirmed = isRotationConfirmed(after, required);
  const events: readonly IncidentEvent[] = isConfirmed
    ? [...learned.events, { kind: "rotation-confirmed", at, by: lastOf(after, required) }]
    : learned.events;
  const changed = { ...incident, ...events.reduce<Incident>(transition, incident) };
  await transaction.proofs.save(
    incident.id,
    isConfirmed ? { ...learned.proof, ...nextAfterwards(at, at) } : learned.proof,
  );
  if (events.length === 0) return;
  await transaction.incidents.save(changed, events);
  await lookOnceReplaced(transaction, checklist, [incident, changed]);
  await publishTiedChecks(transaction, incident.id, changed.state === incident.state ? "current" : "all");
  await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  if (isConfirmed) await congratulate(transaction, changed);
  if (events.some(({ kind }) => kind === "revived")) await lookForUses(transaction, changed);
  await tellTrouble(transaction, changed, events);
}

/** Whoever confirmed the last of the required steps. */
function lastOf({ ticks }: Incident, required: readonly string[]): Actor {
  const made = required.flatMap((item) => ticks.get(item) ?? []);
  return made.reduce((last, tick) => (tick.at > last.at ? tick : last), made[0] ?? NOBODY).by;
}

const NOBODY = { by: { kind: "rekey" }, at: new Date(0) } as const;

/** The people hear of a key that works although it should not. */
async function tellTrouble(
  transaction: Transaction,
  { id, tracker, issue }: StoredIncident,
  events: readonly IncidentEvent[],
): Promise<void> {
  if (issue.kind !== "open") return;
  for (const event of events) {
    const text = troubleOf(event);
    if (text === undefined) continue;
    await transaction.enqueue({
      kind: "post-answer",
      repository: tracker,
      issue: issue.number,
      key: `${event.kind}:${id}:${event.at.toISOString()}`,
      text,
    });
  }
}

function troubleOf(event: IncidentEvent): string | undefined {
  if (event.kind === "revived") return reopenedComment("revived", event.by);
  return event.kind === "item-unticked" && event.evidence !== undefined
    ? worksAfterAll(event.evidence)
    : undefined;
}

/** Whoever asked wants to know all that can be seen: the answer waits for the rest. */
async function answer(
  transaction: Transaction,
  { job, askedAt }: { readonly job: CheckKey; readonly askedAt: Date },
  verdict: string,
): Promise<void> {
  if (job.answerTo === undefined) return;
  await transaction.enqueue({
    kind: "gather-evidence",
    incident: job.incident,
    askedAt: askedAt.toISOString(),
    answer: { to: job.answerTo, verdict },
  });
}
