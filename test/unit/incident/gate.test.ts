import { expect, test } from "@jest/globals";
import { decideGate, type Evaluation, type GateDecision } from "../../../src/incident/gate.ts";
import { type IncidentId, incidentId } from "../../../src/incident/incident.ts";
import { property } from "../chance.ts";

const pending: Evaluation = { kind: "pending" };
const complete: Evaluation = { kind: "complete" };
const incomplete: Evaluation = { kind: "incomplete", reason: "GitHub listed 1 of 2 commits" };
const other: Evaluation = { kind: "incomplete", reason: "a file is too large" };
const open = incidentId("11111111-2222-4333-8444-555555555555");
const both = {
  kind: "undetermined",
  reasons: ["GitHub listed 1 of 2 commits", "a file is too large"],
} as const;

test.each<[string, readonly Evaluation[], readonly IncidentId[], GateDecision]>([
  [
    "nobody has looked",
    [],
    [],
    { kind: "undetermined", reasons: ["what led to this commit had moved on before it was read"] },
  ],
  ["nobody has looked, and a key is tied", [], [open], { kind: "block", incidents: [open] }],
  ["all was read", [complete], [], { kind: "pass" }],
  ["all was read for two refs", [complete, complete], [], { kind: "pass" }],
  ["all was read, and a key is tied", [complete], [open], { kind: "block", incidents: [open] }],
  ["it is being read", [pending], [], { kind: "pending" }],
  ["one ref is being read", [complete, pending], [], { kind: "pending" }],
  ["one ref is being read, one could not be", [incomplete, pending], [], { kind: "pending" }],
  ["it is being read, and a key is tied", [pending], [open], { kind: "pending" }],
  [
    "one ref could not be read",
    [complete, incomplete],
    [],
    { kind: "undetermined", reasons: [incomplete.reason] },
  ],
  ["two refs could not be read", [incomplete, complete, other], [], both],
  ["a ref could not be read, and a key is tied", [incomplete], [open], { kind: "block", incidents: [open] }],
])("the gate when %s", (_name, evaluations, incidents, decision) => {
  expect(decideGate(evaluations, incidents)).toEqual(decision);
});

property("the gate opens only when all refs were read and no key is open", 2000, (chance) => {
  const evaluations = Array.from({ length: chance.below(5) }, () =>
    chance.pick<Evaluation>([pending, complete, complete, complete, incomplete]),
  );
  const incidents = chance.below(3) === 0 ? [open] : [];
  const mayPass =
    evaluations.length > 0 && evaluations.every(({ kind }) => kind === "complete") && incidents.length === 0;
  expect(decideGate(evaluations, incidents).kind === "pass").toBe(mayPass);
});
