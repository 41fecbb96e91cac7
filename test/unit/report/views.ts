import type { TokenFormat } from "../../../src/formats/token-format.ts";
import type { Actor } from "../../../src/incident/actor.ts";
import { commitSha } from "../../../src/incident/commit-sha.ts";
import { fingerprint, fingerprintKey } from "../../../src/incident/fingerprint.ts";
import { type Incident, incidentId } from "../../../src/incident/incident.ts";
import { Secret } from "../../../src/incident/secret.ts";
import type { RotationPlan } from "../../../src/incident/target.ts";
import { type IncidentEvent, transition } from "../../../src/incident/transition.ts";
import { findProvider } from "../../../src/providers/catalogue.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { buildChecklist } from "../../../src/report/checklist.ts";
import type { ChecklistFacts } from "../../../src/report/checklist-facts.ts";
import type { IncidentView, PlacedOccurrence } from "../../../src/report/incident-view.ts";

export const ada: Actor = { kind: "account", id: 7, login: "ada-l" };
export const rekey: Actor = { kind: "rekey" };

/** No targets, nothing known. */
export const emptyPlan: RotationPlan = {
  targets: [],
  processes: [],
  smokeTests: [],
  goodLogLines: [],
  badLogLines: [],
  reminder: { months: 3 },
};

/** A moment of the day on which all these incidents happen. */
export function at(time: string): Date {
  return new Date(`2025-10-13T${time}:00Z`);
}

/** A commit whose name is that digit, forty times. */
export function sha(digit: string) {
  return commitSha(digit.repeat(40));
}

export function provider(id: string): Provider {
  const found = findProvider(id);
  if (found === undefined) throw new Error(`no provider ${id}`);
  return found;
}

function firstFormat({ formats }: Provider): TokenFormat {
  const [format] = formats;
  if (format === undefined) throw new Error("no format");
  return format;
}

export interface Story {
  readonly provider: Provider;
  /** The id of a format; left out: the first. */
  readonly format?: string;
  readonly repository: { readonly owner: string; readonly name: string; readonly isPublic: boolean };
  readonly places: readonly Pick<PlacedOccurrence, "location" | "variable" | "committer">[];
  readonly incident?: Partial<Incident>;
  readonly plan?: RotationPlan;
  readonly elsewhere?: NonNullable<ChecklistFacts["elsewhere"]>;
  /** What happened after `opened`. */
  readonly events?: readonly IncidentEvent[];
  readonly privatePlaces?: number;
}

/** The view of an incident to which all that has happened. */
export function viewOf(story: Story): IncidentView {
  const format = story.provider.formats.find(({ id }) => id === story.format) ?? firstFormat(story.provider);
  const opened: Incident = { ...anIncident(story.provider, format), ...story.incident };
  const log: readonly IncidentEvent[] = [
    { kind: "opened", at: opened.openedAt, by: rekey },
    ...(story.events ?? []),
  ];
  const incident = log.reduce(transition, opened);
  const plan = story.plan ?? emptyPlan;
  return {
    incident,
    provider: story.provider,
    format,
    plan,
    checklist: buildChecklist(story.provider, plan, factsOf(story, incident)),
    occurrences: story.places.map((place) => ({
      ...place,
      repository: story.repository,
      foundAt: opened.openedAt,
    })),
    log,
    privatePlaces: story.privatePlaces ?? 0,
    serverUrl: "https://github.com",
  };
}

function factsOf(story: Story, incident: Incident): ChecklistFacts {
  const seen = story.places.flatMap(({ variable }) => variable ?? []);
  return {
    order: incident.order,
    today: incident.openedAt.toISOString().slice(0, 10),
    repositoryName: `${story.repository.owner}/${story.repository.name}`,
    mask: incident.mask,
    ...(incident.keyId === undefined ? {} : { keyId: incident.keyId }),
    validity: incident.validity,
    revocable: story.provider.revocations.some(({ formats }) => formats.includes(incident.formatId)),
    occurrencePaths: story.places.map(({ location }) => location.path).filter((path) => path !== ""),
    variables: [...new Set([...seen, ...story.provider.variables])],
    ...(story.elsewhere === undefined ? {} : { elsewhere: story.elsewhere }),
  };
}

function anIncident(from: Provider, format: TokenFormat): Incident {
  return {
    id: incidentId("0b6fc1b2-7a52-4b7e-9d21-3f3c9f0f6a11"),
    fingerprint: fingerprint(fingerprintKey(new Uint8Array(32)), from.id, new Secret("x")),
    providerId: from.id,
    formatId: format.id,
    mask: "hf_AbCdE…",
    severity: format.severity,
    validity: { kind: "unknown", reason: "unsupported" },
    order: "contain-now",
    state: { kind: "open" },
    ticks: new Map(),
    openedAt: at("09:12"),
  };
}
