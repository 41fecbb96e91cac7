import { assertNever } from "../../incident/assert-never.ts";
import type { TickChange } from "../../incident/box-edit.ts";
import type { Repository } from "../../incident/repository.ts";
import type { StoredIncident, TrackerIssue } from "../../ports/incident-store.ts";
import type { IssueChange, IssueOnGitHub } from "../../ports/issues.ts";
import type { PublishIncident } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import type { IncidentView } from "../../report/incident-view.ts";
import { renderIssue } from "../../report/issue.ts";
import { incidentLabels } from "../../report/labels.ts";
import { withPendingTicks } from "../../report/pending-ticks.ts";
import { readTicks, tickChanges } from "../../report/ticks.ts";
import { exclusively } from "../exclusively.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { incidentView, trackerOf } from "./incident-view.ts";

/**
 * Makes the tracking issue of an incident say what the store says: opens it once, adopts one that a crashed
 * process opened, opens a new one when it was deleted, and writes it again only when something changed.
 */
export async function publishIncident(world: World, job: PublishIncident): Promise<void> {
  await exclusively(world, job, publish);
}

async function publish(world: World, { incident: id }: PublishIncident): Promise<void> {
  const incident = await world.store.incidents.get(id);
  if (incident === undefined) return;
  const tracker = await trackerOf(world.store, incident);
  // Nothing can be written there. When it comes back, its issues are looked at.
  if (tracker.standing !== "present") return;
  const view = await incidentView(world, incident);
  try {
    const standing = await standingIssue(world, tracker, incident);
    if (standing !== undefined) return await bringUpToDate(world, { tracker, incident, view, standing });
    // Nobody needs a new issue about something that is settled.
    if (incident.state.kind === "open") await openIssue(world, { tracker, incident, view });
  } catch (error) {
    const reason = whyImpossible(error);
    if (reason === undefined || incident.issue.kind === "open") throw error;
    await remember(world, incident, { kind: "impossible", reason });
  }
}

interface Publication {
  readonly tracker: Repository;
  readonly incident: StoredIncident;
  readonly view: IncidentView;
}

/** An incident whose issue stands on GitHub. */
interface Standing extends Publication {
  readonly standing: IssueOnGitHub;
}

async function standingIssue(
  world: World,
  tracker: Repository,
  incident: StoredIncident,
): Promise<IssueOnGitHub | undefined> {
  switch (incident.issue.kind) {
    case "none":
      return undefined;
    case "creating":
    case "impossible":
      return world.issues.findByIncident(tracker, incident.id);
    case "open":
      return world.issues.get(tracker, incident.issue.number);
    default:
      return assertNever(incident.issue);
  }
}

async function openIssue(world: World, { tracker, incident, view }: Publication): Promise<void> {
  await world.store.incidents.setIssue(incident.id, { kind: "creating" });
  const text = renderIssue(view);
  const labels = incidentLabels(view.provider, incident.severity);
  const issue = await world.issues.create(tracker, text, labels);
  world.log.info("tracking issue opened", { incident: incident.id, issue: issue.number });
  await adopt(world, { tracker, incident, view, standing: issue });
}

/** Gives the issue to its people, remembers it, and lets every check that names the incident link to it. */
async function adopt(world: World, { tracker, incident, view, standing }: Standing): Promise<void> {
  await world.issues.assign(tracker, standing.number, committers(view, tracker));
  await world.store.incidents.setBoxes(incident.id, readTicks(standing.body));
  await world.store.incidents.setWritten(incident.id, readTicks(standing.body));
  await remember(world, incident, { kind: "open", number: standing.number, url: standing.url });
}

async function remember(world: World, incident: StoredIncident, issue: TrackerIssue): Promise<void> {
  await world.store.transaction(async (transaction) => {
    await transaction.incidents.setIssue(incident.id, issue);
    await publishTiedChecks(transaction, incident.id);
  });
}

async function bringUpToDate(world: World, publication: Standing): Promise<void> {
  const { tracker, incident, view, standing } = publication;
  if (incident.issue.kind !== "open") await adopt(world, publication);
  const rendered = renderIssue(view);
  const pending = unheardTicks(incident, standing, world.now());
  const change: IssueChange = {
    title: rendered.title,
    body: incident.issue.kind === "open" ? withPendingTicks(rendered.body, pending) : rendered.body,
    state: stateOf(incident),
  };
  if (says(standing, change)) return;
  await world.issues.update(tracker, standing.number, change);
  await noteBoxes(world, incident, knownBoxes(change.body, pending));
}

/**
 * A tick of which nobody told us for so long was told to nobody, and nobody knows whose it is. The box becomes empty
 * again, so that people see that it does not count; if the event comes after all, it counts.
 */
const LOST_AFTER_MS = 60 * 60_000;

/**
 * The boxes that somebody ticked since we last heard of them. A box that is empty though its tick was heard is
 * written as ticked: our own text, or a stale one, went over it; and if somebody took it back, that will be heard.
 */
function unheardTicks(
  { boxes, written }: StoredIncident,
  { body, updatedAt }: IssueOnGitHub,
  now: Date,
): readonly TickChange[] {
  if (now.getTime() - updatedAt.getTime() > LOST_AFTER_MS) return [];
  return tickChanges(boxes, readTicks(body)).filter(
    ({ item, ticked }) => ticked && written.get(item) !== true,
  );
}

/** What we know of the boxes after writing them: of a pending edit we have not heard yet. */
function knownBoxes(body: string, pending: readonly TickChange[]): ReadonlyMap<string, boolean> {
  const unheard = new Set(pending.map(({ item }) => item));
  return new Map([...readTicks(body)].map(([item, ticked]) => [item, ticked !== unheard.has(item)]));
}

/** Notes the boxes as written; what was heard of in the meantime is newer than what we knew when writing. */
async function noteBoxes(
  { store }: World,
  incident: StoredIncident,
  written: ReadonlyMap<string, boolean>,
): Promise<void> {
  await store.transaction(async (transaction) => {
    const now = await transaction.incidents.lock(incident.id);
    const heard = [...(now?.boxes ?? [])].filter(([item, ticked]) => incident.boxes.get(item) !== ticked);
    await transaction.incidents.setBoxes(incident.id, new Map([...written, ...heard]));
    await transaction.incidents.setWritten(incident.id, written);
  });
}

function says(standing: IssueOnGitHub, change: IssueChange): boolean {
  const isSame = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n").trim() === b.trim();
  return (
    standing.isOpen === (change.state === "open") &&
    isSame(standing.title, change.title) &&
    isSame(standing.body, change.body)
  );
}

function stateOf({ state }: StoredIncident): IssueChange["state"] {
  if (state.kind === "open") return "open";
  return state.resolution === "revoked" ? "completed" : "not_planned";
}

/** Whoever committed the key in this repository: they know best where it is used. */
function committers({ occurrences }: IncidentView, tracker: Repository): readonly string[] {
  const here = occurrences.filter(({ repository }) => repository.name === tracker.name);
  return [...new Set(here.flatMap(({ committer }) => committer ?? []))].slice(0, 3);
}

/** Why GitHub will not have an issue here, however often we ask; undefined for trouble that may pass. */
function whyImpossible(error: unknown): string | undefined {
  if (!(error instanceof OutsideError) || error.retry !== "never") return undefined;
  switch (error.code) {
    case "github-gone":
      return "Issues are turned off in this repository. Turn them on under Settings → General → Features, then press Re-check.";
    case "github-forbidden":
      return "Rekey may not open issues here. Grant the app the permission Issues: write, then press Re-check.";
    case "github-not-found":
    case "github-rate-limited":
    case "github-refused":
    case "github-unexpected-answer":
    case "github-unreachable":
    case "lock-lost":
    case "taken-elsewhere":
      return undefined;
    default:
      return assertNever(error.code);
  }
}
