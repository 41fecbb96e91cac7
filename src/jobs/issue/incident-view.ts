import type { Checklist } from "../../incident/checklist.ts";
import type { Repository } from "../../incident/repository.ts";
import type { UnknownReason } from "../../incident/validity.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { StoredOccurrence } from "../../ports/occurrence-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import type { Provider } from "../../providers/provider.ts";
import { buildChecklist } from "../../report/checklist.ts";
import type { ChecklistFacts, ShownText } from "../../report/checklist-facts.ts";
import { isoDay } from "../../report/dates.ts";
import type { IncidentView, PlacedOccurrence } from "../../report/incident-view.ts";
import { knownProvider, nameOfFormat } from "./known-provider.ts";

/** Everything that the tracking issue of an incident shows. */
export async function incidentView(world: World, incident: StoredIncident): Promise<IncidentView> {
  const { store, serverUrl } = world;
  const [tracker, occurrences, log] = await Promise.all([
    trackerOf(store, incident),
    store.occurrences.of(incident.id),
    store.incidents.log(incident.id),
  ]);
  const places = await placed(store, occurrences);
  const shown = places.filter(({ repository }) => mayBeNamed(tracker, repository));
  return {
    incident,
    provider: knownProvider(incident.providerId),
    format: nameOfFormat(incident),
    plan: incident.plan,
    checklist: await checklist(store, incident, { tracker, occurrences }),
    occurrences: shown,
    privatePlaces: places.length - shown.length,
    log,
    serverUrl,
  };
}

/** A public issue names no private repository: not its name, its files, its commits, nor its people. */
function mayBeNamed(tracker: Repository, { owner, name, isPublic }: PlacedOccurrence["repository"]): boolean {
  return !tracker.isPublic || isPublic || (owner === tracker.owner && name === tracker.name);
}

/** The checklist of an incident as it stands now: what a tick can refer to and what the gate waits for. */
export async function checklistOf(transaction: Transaction, incident: StoredIncident): Promise<Checklist> {
  const tracker = await trackerOf(transaction, incident);
  const occurrences = await transaction.occurrences.of(incident.id);
  return checklist(transaction, incident, { tracker, occurrences });
}

/** The repository that holds an incident's issue. */
export async function trackerOf(transaction: Transaction, { tracker }: StoredIncident): Promise<Repository> {
  const repository = await transaction.repositories.get(tracker);
  if (repository === undefined) throw new Error("an incident's tracker is not in the store");
  return repository;
}

async function checklist(
  transaction: Transaction,
  incident: StoredIncident,
  {
    tracker,
    occurrences,
  }: { readonly tracker: Repository; readonly occurrences: readonly StoredOccurrence[] },
): Promise<Checklist> {
  const here = occurrences.filter(({ repository }) => repository === tracker.id);
  const provider = knownProvider(incident.providerId);
  return buildChecklist(provider, incident.plan, {
    order: incident.order,
    today: isoDay(incident.openedAt),
    repositoryName: `${tracker.owner}/${tracker.name}`,
    mask: incident.mask,
    ...(incident.keyId === undefined ? {} : { keyId: incident.keyId }),
    validity: incident.validity,
    revocable: isRevocable(provider, incident),
    occurrencePaths: pathsOf(here),
    remains: incident.remains,
    texts: await textsWithKey(transaction, incident, tracker),
    variables: variableNames(provider, tracker.isPublic ? here : occurrences),
    elsewhere: await elsewhere(transaction, tracker, occurrences),
  });
}

/** True where a call of the provider revokes keys of this kind, and nothing is known to stand in its way. */
function isRevocable({ revocations }: Provider, { formatId, validity }: StoredIncident): boolean {
  const isBarred = validity.kind === "unknown" && NOBODY_TO_ASK.has(validity.reason);
  return !isBarred && revocations.some(({ formats }) => formats.includes(formatId));
}

const NOBODY_TO_ASK: ReadonlySet<UnknownReason> = new Set(["switched-off", "host-not-named"]);

type Elsewhere = NonNullable<ChecklistFacts["elsewhere"]>;

/** The other repositories in which the key was found, in the order in which that happened. */
async function elsewhere(
  transaction: Transaction,
  tracker: Repository,
  occurrences: readonly StoredOccurrence[],
): Promise<Elsewhere> {
  const others = Map.groupBy(occurrences, ({ repository }) => repository);
  others.delete(tracker.id);
  const known = await Promise.all([...others.keys()].map((id) => transaction.repositories.get(id)));
  const named = known
    .filter((other) => other !== undefined)
    .filter((other) => mayBeNamed(tracker, other))
    .map(({ id, owner, name }) => ({
      id,
      fullName: `${owner}/${name}`,
      paths: pathsOf(others.get(id) ?? []),
    }));
  return { named, hidden: others.size - named.length };
}

/** What people wrote that still holds the key. Where the repository may not be named, neither is what stands in it. */
async function textsWithKey(
  transaction: Transaction,
  { id }: StoredIncident,
  tracker: Repository,
): Promise<NonNullable<ChecklistFacts["texts"]>> {
  const shown: ShownText[] = [];
  let hidden = 0;
  for (const [repository, { places }] of await transaction.textReads.of(id)) {
    const other = places.length === 0 ? undefined : await transaction.repositories.get(repository);
    if (other === undefined) continue;
    if (other.id === tracker.id) shown.push(...places);
    else if (mayBeNamed(tracker, other))
      shown.push(...places.map((place) => ({ ...place, repository: `${other.owner}/${other.name}` })));
    else hidden += places.length;
  }
  return { shown, hidden };
}

function pathsOf(occurrences: readonly StoredOccurrence[]): readonly string[] {
  return [...new Set(occurrences.map(({ location }) => location.path).filter((path) => path !== ""))];
}

/** The names seen where the key leaked, if programs read keys under them; then the official one and its aliases. */
function variableNames(provider: Provider, occurrences: readonly StoredOccurrence[]): readonly string[] {
  const seen = occurrences
    .flatMap(({ variable }) => variable ?? [])
    .filter((name) => ENVIRONMENT_NAME.test(name));
  return [...new Set([...seen, ...provider.variables])];
}

const ENVIRONMENT_NAME = /^[A-Z][A-Z0-9_]+$/;

async function placed(
  transaction: Transaction,
  occurrences: readonly StoredOccurrence[],
): Promise<readonly PlacedOccurrence[]> {
  const ids = [...new Set(occurrences.map(({ repository }) => repository))];
  const repositories = new Map(
    await Promise.all(ids.map(async (id) => [id, await transaction.repositories.get(id)] as const)),
  );
  return occurrences.flatMap(({ repository: id, location, variable, committer, foundAt }) => {
    const repository = repositories.get(id);
    if (repository === undefined) return [];
    return {
      repository,
      location,
      foundAt,
      ...(variable === undefined ? {} : { variable }),
      ...(committer === undefined ? {} : { committer }),
    };
  });
}
