import { randomUUID } from "node:crypto";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { Occurrence } from "../incident/finding.ts";
import type { Fingerprint } from "../incident/fingerprint.ts";
import { incidentId } from "../incident/incident.ts";
import { firstLook } from "../incident/proof.ts";
import { isReappearance } from "../incident/reappearance.ts";
import { decideOrder } from "../incident/rotation-order.ts";
import { extendPlan, withFound } from "../incident/rotation-plan.ts";
import { type Severity, worse } from "../incident/severity.ts";
import { type IncidentEvent, transition } from "../incident/transition.ts";
import { ownRules, type Policy, planFor, severityOf } from "../policy/policy.ts";
import { reopenedComment } from "../report/comments.ts";
import { CUSTOM } from "../scan/custom-rule.ts";
import { askAbout, canBeAsked, firstValidity } from "./ask-about.ts";
import type { CommitReading } from "./commits-port.ts";
import type { StoredIncident } from "./incident-store.ts";
import { knownFormat } from "./known-provider.ts";
import { withKeyId } from "./name-keys.ts";
import { OutsideError } from "./outside-error.ts";
import { publishTiedChecks } from "./publish-tied-checks.ts";
import type { ScanContext } from "./scan-one-commit.ts";
import type { Transaction } from "./store-port.ts";

/** What a scan saw in one commit. */
export interface CommitFindings {
  readonly sha: CommitSha;
  readonly reading: Pick<CommitReading, "parents" | "committer" | "authoredAt">;
  /** They belong to incidents. */
  readonly occurrences: readonly Occurrence[];
  /** The others, whose keys had no open incident when that was looked up. */
  readonly mild: readonly Occurrence[];
}

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

interface Recording {
  readonly context: ScanContext;
  readonly transaction: Transaction;
  readonly findings: CommitFindings;
  /** Merged pull requests that brought this commit to its branch. */
  readonly merged: readonly number[];
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
  const isOpen = isNew || late.length > 0 || incident.state.kind === "open";
  const promoted = isOpen ? await promoteWarnings(recording, incident) : 0;
  const added = promoted + (await addPlaces(recording, incident, places));
  if (added === 0 && late.length === 0) return;
  const moment = { at: context.world.now(), by: { kind: "rekey" } } as const;
  const event: IncidentEvent = isNew
    ? { kind: "opened", ...moment }
    : late.length > 0
      ? { kind: "reappeared", places: late.length, ...moment }
      : { kind: "seen-again", places: added, ...moment };
  const seen = await withWhatWasSeen(recording, incident, first);
  await transaction.incidents.save({ ...seen, ...transition(seen, event) }, [event]);
  await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  if (event.kind !== "seen-again") await lookInto(recording, incident);
  // Other refs may hold the commit, too: they were green for what was known then.
  await publishTiedChecks(transaction, incident.id);
  if (event.kind === "reappeared") await tellOfReturn(transaction, seen, event);
}

/** A key that is new, or new again: its provider is asked about it, and its places are looked for. */
async function lookInto(
  { context: { world }, transaction }: Recording,
  incident: StoredIncident,
): Promise<void> {
  await transaction.enqueue({ kind: "find-targets", incident: incident.id });
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

/** An incident as it would be opened for this key. */
function newIncident({ world, repository, policy }: ScanContext, occurrence: Occurrence): StoredIncident {
  const format = formatOf(policy, occurrence);
  const validity = firstValidity(world, occurrence);
  return {
    id: incidentId(randomUUID()),
    ownerId: repository.ownerId,
    fingerprint: occurrence.fingerprint,
    providerId: occurrence.providerId,
    formatId: occurrence.formatId,
    ...(occurrence.formatName === undefined ? {} : { formatName: occurrence.formatName }),
    mask: occurrence.mask,
    ...(occurrence.keyId === undefined ? {} : { keyId: occurrence.keyId }),
    severity: severityOf(policy, occurrence.providerId, format),
    validity,
    order: decideOrder({ publicRepository: repository.isPublic, validity }),
    state: { kind: "open" },
    ticks: new Map(),
    plan: planFor(policy, occurrence.providerId, { paths: [], variables: [] }),
    openedAt: world.now(),
    tracker: repository.id,
    issue: { kind: "none" },
    boxes: new Map(),
    written: new Map(),
  };
}

/** The format of a key, or the rule of the team's own that found it. */
function formatOf(
  policy: Policy,
  { providerId, formatId }: Occurrence,
): { readonly id: string; readonly severity: Severity } {
  const own = ownRules(policy).find(({ id }) => providerId === CUSTOM && id === formatId);
  return own ?? knownFormat(formatId);
}

/** The places that mean: this key was rotated, and here it is again. */
async function comeBack(
  { context, transaction, findings, merged }: Recording,
  { id, state }: StoredIncident,
  places: readonly Occurrence[],
): Promise<readonly Occurrence[]> {
  if (state.kind === "open") return [];
  const { repository } = context;
  // Whoever decided that a key needs no rotation has decided it where it was known, and nowhere else.
  if (state.resolution !== "revoked") {
    const known = (await transaction.occurrences.of(id)).filter((one) => one.repository === repository.id);
    const isCovered = (place: Occurrence): boolean =>
      known.some(
        ({ location }) => state.resolution === "false_positive" || location.path === place.location.path,
      );
    return places.filter((place) => !isCovered(place));
  }
  const late: Occurrence[] = [];
  let isMergedPullRequest = false;
  for (const number of merged) {
    isMergedPullRequest ||= await transaction.occurrences.isTied(id, repository.id, {
      kind: "pull-request",
      number,
    });
  }
  for (const place of places) {
    const isKnownPath = await transaction.occurrences.isKnownPath(id, repository.id, place.location.path);
    const { authoredAt } = findings.reading;
    if (isReappearance({ resolvedAt: state.at, authoredAt, isKnownPath, isMergedPullRequest }))
      late.push(place);
  }
  return late;
}

/** Adds the places that are new; a merge repeats what its branches brought, and adds nothing by that. */
async function addPlaces(
  { context, transaction, findings }: Recording,
  { id }: StoredIncident,
  places: readonly Occurrence[],
): Promise<number> {
  const { world, repository } = context;
  const isMerge = findings.reading.parents.length > 1;
  const { committer } = findings.reading;
  let added = 0;
  for (const { location, variable } of places) {
    // The message of a merge is its own, whatever its branches brought.
    const isRepeated = isMerge && location.path !== "";
    if (isRepeated && (await transaction.occurrences.isKnownPath(id, repository.id, location.path))) continue;
    const isNew = await transaction.occurrences.add({
      incident: id,
      repository: repository.id,
      location,
      ...(variable === undefined ? {} : { variable }),
      ...(committer === undefined ? {} : { committer }),
      foundAt: world.now(),
    });
    if (isNew) added++;
  }
  return added;
}

/** What was a warning before is a place of the incident now, in all repositories of its owner. */
async function promoteWarnings(
  { context, transaction }: Recording,
  { id, ownerId, fingerprint }: StoredIncident,
): Promise<number> {
  let added = 0;
  for (const { repository, warning } of await transaction.warnings.take(ownerId, fingerprint)) {
    const { location, variable } = warning;
    const isNew = await transaction.occurrences.add({
      incident: id,
      repository,
      location,
      ...(variable === undefined ? {} : { variable }),
      foundAt: context.world.now(),
    });
    if (isNew) added++;
  }
  return added;
}

/** The incident with the plan and the urgency that all of its places together ask for. */
async function withWhatWasSeen(
  { context, transaction }: Recording,
  incident: StoredIncident,
  occurrence: Occurrence,
): Promise<StoredIncident> {
  const { repository, policy } = context;
  const order = repository.isPublic ? "contain-now" : incident.order;
  const severity = worse(
    incident.severity,
    severityOf(policy, incident.providerId, formatOf(policy, occurrence)),
  );
  if (incident.tracker !== repository.id) return { ...incident, order, severity };
  const known = (await transaction.occurrences.of(incident.id)).filter(
    (one) => one.repository === repository.id,
  );
  const listed = planFor(policy, incident.providerId, {
    paths: [...new Set(known.map(({ location }) => location.path))],
    variables: [...new Set(known.flatMap(({ variable }) => variable ?? []))],
  });
  const plan = withFound(
    listed,
    incident.plan.targets.filter(({ foundIn }) => foundIn !== undefined),
  );
  // A rotation that begins anew takes the plan as it is now.
  const isUnderWay = incident.state.kind === "open" && incident.ticks.size > 0;
  return { ...incident, order, severity, plan: isUnderWay ? extendPlan(incident.plan, plan) : plan };
}
