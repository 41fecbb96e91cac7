import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Occurrence } from "../../incident/finding.ts";
import type { Fingerprint } from "../../incident/fingerprint.ts";
import { firstLook } from "../../incident/proof.ts";
import { type IncidentEvent, transition } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { Transaction } from "../../ports/store.ts";
import { reopenedComment } from "../../report/comments.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { newIncident, withWhatWasSeen } from "../issue/incident-draft.ts";
import { askAbout, canBeAsked } from "../proof/ask-about.ts";
import { lookForUses, repositoriesWith } from "../proof/look-for-uses.ts";
import { addPlaces, comeBack, promoteWarnings } from "./key-places.ts";
import { withKeyId } from "./name-keys.ts";
import type { CommitFindings, Recording } from "./recording.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** Writes what belongs to the findings, and knows which mild ones have an open incident by now. */
type Alongside<T> = (transaction: Transaction, leaked: ReadonlySet<Fingerprint>) => Promise<T>;

/**
 * Opens, extends and reopens incidents for the keys of one commit, in one transaction with `alongside`. Running
 * it again changes nothing. Most commits hold no key: then there is nothing that must be written together.
 */
export async function recordOccurrences<T>(
  context: ScanContext,
  findings: CommitFindings,
  alongside: Alongside<T>,
): Promise<T> {
  const { occurrences, mild } = findings;
  if (occurrences.length + mild.length === 0) return alongside(context.world.store, new Set());
  const merged = occurrences.length === 0 ? [] : await mergedPullRequests(context, findings.sha);
  return context.world.store.transaction(async (transaction) => {
    const leaked = await leakedMeanwhile(transaction, context.repository.ownerId, findings);
    const all = [...occurrences, ...mild.filter(({ fingerprint }) => leaked.has(fingerprint))];
    // Always in the same order: two transactions that lock the same incidents must not wait for each other.
    const keys = [...byFingerprint(all)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, places] of keys) await recordKey({ context, transaction, findings, merged }, places);
    return alongside(transaction, leaked);
  });
}

/**
 * Another scan may have opened the incident of a key since this one looked, and have taken the warnings that there were:
 * ours would come after that, and stay one. From here on it waits for us, or we have waited for it.
 */
async function leakedMeanwhile(
  transaction: Transaction,
  ownerId: number,
  { occurrences, mild }: CommitFindings,
): Promise<ReadonlySet<Fingerprint>> {
  const [opening, writing] = [[...byFingerprint(occurrences).keys()], [...byFingerprint(mild).keys()]];
  await transaction.keyLocks.hold(ownerId, { opening, writing });
  return transaction.incidents.openAmong(ownerId, writing);
}

async function mergedPullRequests(
  { world, repository, ref }: ScanContext,
  sha: CommitSha,
): Promise<readonly number[]> {
  if (ref.kind !== "branch") return [];
  try {
    const pullRequests = await world.pullRequests.withCommit(repository, sha);
    return pullRequests.flatMap(({ number, state }) => (state === "merged" ? number : []));
  } catch (error) {
    // A side question: without an answer, the key counts as new here.
    if (error instanceof OutsideError && error.retry !== "later") return [];
    throw error;
  }
}

function byFingerprint(occurrences: readonly Occurrence[]): Map<Fingerprint, Occurrence[]> {
  return Map.groupBy(occurrences, (occurrence) => occurrence.fingerprint);
}

/** Records the places of one key in one commit. */
async function recordKey(recording: Recording, places: readonly Occurrence[]): Promise<void> {
  const { context, transaction } = recording;
  const [first] = places;
  if (first === undefined) return;
  const { incident: opened, isNew } = await transaction.incidents.open(newIncident(context, first));
  const keyId = places.find((place) => place.keyId !== undefined)?.keyId;
  const incident = await withKeyId(transaction, opened, keyId);
  const late = isNew ? [] : await comeBack(recording, incident, places);
  const known = await repositoriesWith(transaction, incident);
  const isOpen = isNew || late.length > 0 || incident.state.kind === "open";
  const promoted = isOpen ? await promoteWarnings(recording, incident) : 0;
  const added = promoted + (await addPlaces(recording, incident, places));
  if (added === 0 && late.length === 0) return;
  const event = eventOf(context.world.now(), { isNew, added, late: late.length });
  const seen = await withWhatWasSeen(recording, incident, first);
  await transaction.incidents.save({ ...seen, ...transition(seen, event) }, [event]);
  await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  if (event.kind === "seen-again") await lookForUses(transaction, incident, known);
  else await lookInto(recording, incident);
  // Other refs may hold the commit, too: they were green for what was known then.
  await publishTiedChecks(transaction, incident.id);
  if (event.kind === "reappeared") await tellOfReturn(transaction, seen, event);
}

function eventOf(
  at: Date,
  { isNew, added, late }: { readonly isNew: boolean; readonly added: number; readonly late: number },
): IncidentEvent {
  const moment = { at, by: { kind: "rekey" } } as const;
  if (isNew) return { kind: "opened", ...moment };
  if (late > 0) return { kind: "reappeared", places: late, ...moment };
  return { kind: "seen-again", places: added, ...moment };
}

/** A key that is new, or new again: its provider is asked about it, and its places are looked for. */
async function lookInto(
  { context: { world }, transaction }: Recording,
  incident: StoredIncident,
): Promise<void> {
  await lookForUses(transaction, incident);
  if (canBeAsked(world, incident)) return askAbout(transaction, world, incident);
  await transaction.proofs.save(incident.id, { tries: 0, dueAt: firstLook(world.now()) });
}

/** The people of a key that came back hear of it. */
async function tellOfReturn(
  transaction: Transaction,
  { id, tracker, issue }: StoredIncident,
  { at, by }: IncidentEvent,
): Promise<void> {
  if (issue.kind !== "open") return;
  await transaction.enqueue({
    kind: "post-answer",
    repository: tracker,
    issue: issue.number,
    key: `reappeared:${id}:${at.toISOString()}`,
    text: reopenedComment("reappeared", by),
  });
}
