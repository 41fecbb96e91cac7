import { expect, test } from "@jest/globals";
import type { Incident } from "../../../src/incident/incident.ts";
import { learn, nextAfterwards, type Proof } from "../../../src/incident/proof.ts";
import type { Validity } from "../../../src/incident/validity.ts";
import { incident, mia, resolvedState, wes } from "./incidents.ts";

const at = new Date("2026-11-21T12:00:00Z");
const yes: Validity = { kind: "active", evidence: "GET x answered 200" };
const no: Validity = { kind: "inactive", evidence: "GET x answered 401" };
const never = new Set<string>();
const unclaimed = { contested: never, isRevoked: false, isSure: true };
const fresh: Proof = { tries: 0 };

function minutesAgo(minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000);
}

function kinds(known: Incident, proof: Proof, validity: Validity, contested = never): readonly string[] {
  return learn(known, proof, { validity, at, contested, isRevoked: false, isSure: true }).events.map(
    (event) => ("item" in event ? `${event.kind} ${event.item}` : event.kind),
  );
}

const bothTicked = ["item-ticked revoke-old-key", "item-ticked confirm-old-key-dead"];

test("a first no is only remembered, and looked at again after five minutes", () => {
  const learned = learn(incident(), fresh, { validity: no, at, ...unclaimed });
  expect(learned).toEqual({
    events: [],
    proof: { tries: 1, deadSince: at, dueAt: new Date("2026-11-21T12:05:00Z") },
  });
});

test("a second no counts when it comes five minutes after the first", () => {
  expect(kinds(incident(), { tries: 1, deadSince: minutesAgo(4) }, no)).toEqual([]);
  expect(kinds(incident(), { tries: 1, deadSince: minutesAgo(5) }, no)).toEqual([
    "validity-learned",
    ...bothTicked,
  ]);
});

test("a no that could mean another key counts only together with the word of a person", () => {
  const unsure = { ...unclaimed, isSure: false };
  const seen = { tries: 1, deadSince: minutesAgo(60) };
  expect(learn(incident(), seen, { validity: no, at, ...unsure }).events).toEqual([]);
  const ticked = incident({ ticks: new Map([["revoke-old-key", { by: mia, at: minutesAgo(1) }]]) });
  expect(learn(ticked, fresh, { validity: no, at, ...unsure }).events).toHaveLength(2);
});

test("trouble between the two takes nothing back, a yes does", () => {
  const unreachable: Validity = { kind: "unknown", reason: "unreachable" };
  const seen = { tries: 1, deadSince: minutesAgo(3) };
  expect(learn(incident(), seen, { validity: unreachable, at, ...unclaimed }).proof.deadSince).toEqual(
    minutesAgo(3),
  );
  expect(learn(incident(), seen, { validity: yes, at, ...unclaimed }).proof.deadSince).toBeUndefined();
});

test("one no confirms what a person has ticked, not what Rekey has", () => {
  const ticked = (by: typeof mia | { readonly kind: "rekey" }) =>
    incident({ ticks: new Map([["revoke-old-key", { by, at: minutesAgo(1) }]]) });
  expect(kinds(ticked(mia), fresh, no)).toEqual(["validity-learned", "item-ticked confirm-old-key-dead"]);
  expect(kinds(ticked({ kind: "rekey" }), fresh, no)).toEqual([]);
});

test("one no confirms a revocation that Rekey sent on the word of a person", () => {
  const claims = { ...unclaimed, isRevoked: true };
  expect(learn(incident(), fresh, { validity: no, at, ...claims }).events).toHaveLength(3);
});

test("a yes takes back every claim that the key is dead", () => {
  const tick = { by: wes, at: minutesAgo(1) };
  const claimed = incident({
    ticks: new Map([
      ["revoke-old-key", tick],
      ["confirm-old-key-dead", tick],
      ["create-new-key", tick],
    ]),
  });
  expect(kinds(claimed, fresh, yes)).toEqual([
    "validity-learned",
    "item-unticked revoke-old-key",
    "item-unticked confirm-old-key-dead",
  ]);
});

test("a yes opens what was resolved; a no leaves it, and trouble too", () => {
  const resolved = incident({ state: resolvedState, validity: no });
  expect(kinds(resolved, fresh, yes)).toEqual(["revived", "validity-learned"]);
  expect(kinds(resolved, fresh, no)).toEqual([]);
  expect(kinds(resolved, fresh, { kind: "unknown", reason: "refused" })).toEqual([]);
});

test("what a person contests stays empty", () => {
  const contested = new Set(["confirm-old-key-dead"]);
  expect(kinds(incident(), { tries: 1, deadSince: minutesAgo(9) }, no, contested)).toEqual([
    "validity-learned",
    "item-ticked revoke-old-key",
  ]);
});

test("trouble never takes the place of what is known", () => {
  const reason = { kind: "unknown", reason: "rate-limited" } as const;
  expect(kinds(incident({ validity: yes }), fresh, reason)).toEqual([]);
  expect(kinds(incident({ validity: no }), fresh, reason)).toEqual([]);
  expect(kinds(incident(), fresh, reason)).toEqual(["validity-learned"]);
  expect(kinds(incident({ validity: reason }), fresh, reason)).toEqual([]);
});

test("questions become rarer while the incident is open", () => {
  const pauses = [0, 1, 2, 3, 4, 5, 50].map((tries) => {
    const { proof } = learn(incident(), { tries }, { validity: yes, at, ...unclaimed });
    return ((proof.dueAt?.getTime() ?? 0) - at.getTime()) / 60_000;
  });
  expect(pauses).toEqual([5, 15, 60, 180, 360, 720, 720]);
});

test("a dead key is looked at four times more after the resolution, and then no more", () => {
  const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  expect(nextAfterwards(at, at)).toEqual({ dueAt: hoursLater(1) });
  expect(nextAfterwards(at, hoursLater(1))).toEqual({ dueAt: hoursLater(24) });
  expect(nextAfterwards(at, hoursLater(24 * 8))).toEqual({ dueAt: hoursLater(24 * 30) });
  expect(nextAfterwards(at, hoursLater(24 * 31))).toEqual({});
});
