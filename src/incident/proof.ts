import { assertNever } from "./assert-never.ts";
import type { Incident } from "./incident.ts";
import { type IncidentEvent, transition } from "./transition.ts";
import type { Validity } from "./validity.ts";

/** What asking the provider has brought so far, and when to ask again. */
export interface Proof {
  /** When it was first seen dead, where it was not seen alive since. */
  readonly deadSince?: Date;
  /** How often it was asked since the incident opened, or opened again. */
  readonly tries: number;
  /** Never again by the clock where it is absent. */
  readonly dueAt?: Date;
}

/** An answer of the provider, as it changes an incident. */
export interface Learned {
  readonly events: readonly IncidentEvent[];
  readonly proof: Proof;
}

/** An answer, and what people did before it. */
export interface Answer {
  readonly validity: Validity;
  readonly at: Date;
  /** False where a "no" counts only together with the word of a person. */
  readonly isSure: boolean;
  /** The steps that a person took back. */
  readonly contested: ReadonlySet<string>;
  /** True where Rekey has revoked the key on the word of a person: that is as good as a tick. */
  readonly isRevoked: boolean;
}

/** The steps that an answer of the provider proves or disproves. */
export const REVOKE_STEP = "revoke-old-key";
export const CONFIRM_STEP = "confirm-old-key-dead";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * What no person has confirmed must be seen twice, so far apart: providers need minutes to forget a key, and to be
 * themselves again after trouble.
 */
const SECOND_LOOK_MS = 5 * MINUTE_MS;

/** While the incident is open. The last one repeats. */
const PAUSES_MS = [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS];

/** How long after the resolution a dead key is looked at once more: some come back to life. */
const AFTERWARDS_MS = [HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS, 30 * 24 * HOUR_MS];

/** A question is sent to the provider; where it gets lost, it is asked again after this time. */
export const LOST_AFTER_MS = 10 * MINUTE_MS;

/**
 * What an incident learns from the provider. A "yes" takes back what people ticked, and opens what was resolved. A "no"
 * counts at once where a person has ticked that the key is revoked, and otherwise when it was seen twice. Everything
 * else changes nothing that is known.
 */
export function learn(incident: Incident, proof: Proof, answer: Answer): Learned {
  const { validity, at } = answer;
  const tries = proof.tries + 1;
  switch (validity.kind) {
    case "active": {
      const events = alive(incident, validity, at);
      const isRevived = events.some(({ kind }) => kind === "revived");
      return {
        events,
        proof: { tries: isRevived ? 1 : tries, ...dueAt(after(incident, events), tries, at) },
      };
    }
    case "inactive":
      return dead(incident, { ...proof, tries }, { ...answer, validity });
    case "unknown": {
      const events = isNews(incident.validity, validity) ? [learned(validity, at)] : [];
      return { events, proof: { ...proof, tries, ...dueAt(incident, tries, at) } };
    }
    default:
      return assertNever(validity);
  }
}

type Inactive = Extract<Validity, { readonly kind: "inactive" }>;
type Active = Extract<Validity, { readonly kind: "active" }>;

function alive(incident: Incident, validity: Active, at: Date): readonly IncidentEvent[] {
  const { evidence } = validity;
  const news = incident.validity.kind === "active" ? [] : [learned(validity, at)];
  if (incident.state.kind === "resolved") return [{ kind: "revived", evidence, ...byRekey(at) }, ...news];
  const claimed = [REVOKE_STEP, CONFIRM_STEP].filter((item) => incident.ticks.has(item));
  return [
    ...news,
    ...claimed.map((item) => ({ kind: "item-unticked", item, evidence, ...byRekey(at) }) as const),
  ];
}

function dead(
  incident: Incident,
  proof: Proof,
  { validity, at, contested, isRevoked, isSure }: Answer & { readonly validity: Inactive },
): Learned {
  const deadSince = proof.deadSince ?? at;
  const seen = { ...proof, deadSince };
  if (incident.state.kind === "resolved")
    return { events: [], proof: { ...seen, ...dueAt(incident, 0, at) } };
  const isTicked = isRevoked || incident.ticks.get(REVOKE_STEP)?.by.kind === "account";
  const isSeenTwice = at.getTime() - deadSince.getTime() >= SECOND_LOOK_MS;
  if (!isTicked && !isSure) return { events: [], proof: { ...proof, ...dueAt(incident, proof.tries, at) } };
  if (!isTicked && !isSeenTwice) return { events: [], proof: { ...seen, dueAt: soon(deadSince) } };
  const open = [REVOKE_STEP, CONFIRM_STEP].filter(
    (item) => !incident.ticks.has(item) && !contested.has(item),
  );
  const events = [
    ...(incident.validity.kind === "inactive" ? [] : [learned(validity, at)]),
    ...open.map(
      (item) => ({ kind: "item-ticked", item, evidence: validity.evidence, ...byRekey(at) }) as const,
    ),
  ];
  return { events, proof: { ...seen, ...dueAt(incident, proof.tries, at) } };
}

/** When to ask again. A key that was dismissed is nobody's business any more. */
function dueAt({ state }: Incident, tries: number, at: Date): Pick<Proof, "dueAt"> {
  if (state.kind === "open") {
    const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0;
    return { dueAt: new Date(at.getTime() + pause) };
  }
  return state.resolution === "revoked" ? nextAfterwards(state.at, at) : {};
}

/** When a key of which nobody can be asked is looked at for the first time: for what else proves its rotation. */
export function firstLook(now: Date): Date {
  return soon(now);
}

/** The next look at a key whose rotation was confirmed then. */
export function nextAfterwards(resolvedAt: Date, now: Date): Pick<Proof, "dueAt"> {
  const next = AFTERWARDS_MS.map((ms) => new Date(resolvedAt.getTime() + ms)).find((day) => day > now);
  return next === undefined ? {} : { dueAt: next };
}

function soon(deadSince: Date): Date {
  return new Date(deadSince.getTime() + SECOND_LOOK_MS);
}

function after(incident: Incident, events: readonly IncidentEvent[]): Incident {
  return events.reduce(transition, incident);
}

/** A reason is news where nothing was known, and where another reason was. */
function isNews(known: Validity, now: Extract<Validity, { readonly kind: "unknown" }>): boolean {
  return known.kind === "unknown" && known.reason !== now.reason;
}

function learned(validity: Validity, at: Date): IncidentEvent {
  return { kind: "validity-learned", validity, ...byRekey(at) };
}

function byRekey(at: Date) {
  return { at, by: { kind: "rekey" } } as const;
}
