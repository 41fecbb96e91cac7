import { expect, test } from "@jest/globals";
import type { Actor } from "../../../src/incident/actor.ts";
import type { Incident, IncidentState } from "../../../src/incident/incident.ts";
import { type IncidentEvent, isRotationConfirmed, transition } from "../../../src/incident/transition.ts";
import type { Validity } from "../../../src/incident/validity.ts";
import { type Chance, property } from "../chance.ts";
import { incident, mia, openState, resolvedState, wes } from "./incidents.ts";

const at = new Date("2026-11-21T12:00:00Z");
const moment = { at, by: mia };
const tick = { by: wes, at: new Date("2026-11-20T12:00:00Z") };
const ticked: Incident["ticks"] = new Map([["old", tick]]);

const events: Readonly<Record<IncidentEvent["kind"], IncidentEvent>> = {
  opened: { kind: "opened", ...moment },
  "seen-again": { kind: "seen-again", places: 2, ...moment },
  "item-ticked": { kind: "item-ticked", item: "new", ...moment },
  "item-unticked": { kind: "item-unticked", item: "old", ...moment },
  "validity-learned": {
    kind: "validity-learned",
    validity: { kind: "inactive", evidence: "401" },
    ...moment,
  },
  "rotation-confirmed": { kind: "rotation-confirmed", ...moment },
  dismissed: { kind: "dismissed", resolution: "used_in_tests", reason: "a fixture", ...moment },
  reappeared: { kind: "reappeared", places: 1, ...moment },
  "revocation-asked": { kind: "revocation-asked", ...moment },
  "revocation-sent": { kind: "revocation-sent", taken: true, evidence: "202", ...moment },
  revived: { kind: "revived", evidence: "200", ...moment },
  reopened: { kind: "reopened", ...moment },
  refused: { kind: "refused", action: "tick", ...moment },
  heard: { kind: "heard", ...moment },
};

const revoked: IncidentState = { kind: "resolved", resolution: "revoked", ...moment };
const dismissed: IncidentState = { kind: "resolved", resolution: "used_in_tests", ...moment };
const inactive: Validity = { kind: "inactive", evidence: "401" };

/** What each event changes; an empty object changes nothing. */
const changes: Readonly<
  Record<IncidentEvent["kind"], { readonly open: Partial<Incident>; readonly resolved: Partial<Incident> }>
> = {
  opened: { open: {}, resolved: {} },
  "seen-again": { open: {}, resolved: {} },
  "item-ticked": { open: { ticks: new Map([...ticked, ["new", moment]]) }, resolved: {} },
  "item-unticked": { open: { ticks: new Map() }, resolved: {} },
  "validity-learned": { open: { validity: inactive }, resolved: { validity: inactive } },
  "rotation-confirmed": { open: { state: revoked }, resolved: {} },
  dismissed: { open: { state: dismissed }, resolved: {} },
  reappeared: { open: {}, resolved: { state: openState, ticks: new Map() } },
  "revocation-asked": { open: {}, resolved: {} },
  "revocation-sent": { open: {}, resolved: {} },
  revived: { open: {}, resolved: { state: openState, ticks: new Map() } },
  reopened: { open: {}, resolved: { state: openState, ticks: new Map() } },
  refused: { open: {}, resolved: {} },
  heard: { open: {}, resolved: {} },
};

for (const event of Object.values(events)) {
  test.each([
    ["open", openState],
    ["resolved", resolvedState],
  ] as const)(`${event.kind}: an incident that is %s`, (name, state) => {
    const before = incident({ state, ticks: ticked });
    const expected = changes[event.kind][name];
    const after = transition(before, event);
    expect(after).toEqual({ ...before, ...expected });
    if (Object.keys(expected).length === 0) expect(after).toBe(before);
    expect(before).toEqual({ ...before, state, ticks: new Map([["old", tick]]) });
  });
}

test("the first tick of an item keeps its name and time", () => {
  const before = incident({ ticks: ticked });
  expect(transition(before, { kind: "item-ticked", item: "old", ...moment })).toBe(before);
});

test("an untick is an event, also when its tick was not heard of yet", () => {
  const before = incident({ ticks: ticked });
  const after = transition(before, { kind: "item-unticked", item: "new", ...moment });
  // Callers record what gives another incident.
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});

test.each<[string, Partial<Incident>, readonly string[], boolean]>([
  ["every required item is ticked", { ticks: new Map([["a", tick]]) }, ["a"], true],
  [
    "more than the required items are ticked",
    {
      ticks: new Map([
        ["a", tick],
        ["b", tick],
      ]),
    },
    ["a"],
    true,
  ],
  ["one is not", { ticks: new Map([["a", tick]]) }, ["a", "b"], false],
  ["only others are", { ticks: new Map([["b", tick]]) }, ["a"], false],
  ["nothing is required", { ticks: new Map([["a", tick]]) }, [], false],
  ["it is resolved already", { ticks: new Map([["a", tick]]), state: resolvedState }, ["a"], false],
])("a rotation is confirmed or not when %s", (_name, given, required, expected) => {
  expect(isRotationConfirmed(incident(given), required)).toBe(expected);
});

/** People's decisions. Everything else must leave an open incident open. */
const deciding: readonly IncidentEvent["kind"][] = ["rotation-confirmed", "dismissed"];

property("only what people decide resolves an incident, whatever is learned of the key", 300, (chance) => {
  let current = incident();
  for (let step = 0; step < 30; step++) {
    const event = randomEvent(chance);
    const next = transition(current, event);
    if (current.state.kind === "open" && next.state.kind === "resolved") {
      expect(deciding).toContain(event.kind);
      expect(next.state).toMatchObject({ by: event.by, at: event.at });
    }
    current = next;
  }
});

property("what is not known of a key never resolves it", 300, (chance) => {
  let current = incident();
  for (let step = 0; step < 30; step++) {
    const event = randomEvent(chance);
    if (deciding.includes(event.kind)) continue;
    current = transition(current, event);
    expect(current.state).toEqual(openState);
  }
});

function randomEvent(chance: Chance): IncidentEvent {
  const kinds = Object.keys(events) as [IncidentEvent["kind"], ...IncidentEvent["kind"][]];
  const kind = chance.pick(kinds);
  const item = chance.pick(["a", "b", "old"]);
  const moments = { at: new Date(chance.below(1e12)), by: chance.pick<Actor>([mia, wes, { kind: "rekey" }]) };
  if (kind === "item-ticked" || kind === "item-unticked") return { kind, item, ...moments };
  if (kind === "validity-learned") return { kind, validity: randomValidity(chance), ...moments };
  return { ...events[kind], ...moments };
}

function randomValidity(chance: Chance): Validity {
  return chance.pick<Validity>([
    { kind: "active", evidence: "200" },
    { kind: "inactive", evidence: "401" },
    { kind: "unknown", reason: "unsupported" },
    { kind: "unknown", reason: "rate-limited" },
    { kind: "unknown", reason: "unreachable" },
    { kind: "unknown", reason: "unexpected-response" },
  ]);
}
