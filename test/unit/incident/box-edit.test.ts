import { describe, expect, test } from "@jest/globals";
import type { Actor } from "../../../src/incident/actor.ts";
import { intendedChanges, type TickChange } from "../../../src/incident/box-edit.ts";
import type { IncidentEvent } from "../../../src/incident/transition.ts";

const ann: Actor = { kind: "account", id: 1, login: "ann" };
const bob: Actor = { kind: "account", id: 2, login: "bob" };

function at(seconds: number): Date {
  return new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));
}

function happened(kind: "item-ticked" | "item-unticked", item: string, by: Actor, when: Date): IncidentEvent {
  return { kind, item, by, at: when };
}

const rekey: Actor = { kind: "rekey" };
const tickA = { item: "a", ticked: true };
const untickA = { item: "a", ticked: false };
const tickB = { item: "b", ticked: true };
const annTicksA = happened("item-ticked", "a", ann, at(0));

test.each([
  ["a first tick", { at: at(0), by: ann, changes: [tickA] }, [], [tickA]],
  ["several at once", { at: at(0), by: ann, changes: [tickA, tickB] }, [], [tickA, tickB]],
  [
    "one box, right after another account",
    { at: at(1), by: bob, changes: [untickA] },
    [annTicksA],
    [untickA],
  ],
  [
    "undoing another account's box by the way",
    { at: at(60), by: bob, changes: [untickA, tickB] },
    [annTicksA],
    [tickB],
  ],
  [
    "the same, more than a minute later",
    { at: at(61), by: bob, changes: [untickA, tickB] },
    [annTicksA],
    [untickA, tickB],
  ],
  [
    "undoing one's own box by the way",
    { at: at(1), by: ann, changes: [untickA, tickB] },
    [annTicksA],
    [untickA, tickB],
  ],
  [
    "taking back by the way what nobody has heard of",
    { at: at(1), by: bob, changes: [untickA, tickB] },
    [],
    [tickB],
  ],
  [
    "a tick that is older than its taking back",
    { at: at(0), by: ann, changes: [tickA] },
    [happened("item-unticked", "a", ann, at(1))],
    [],
  ],
  [
    "two changes of one box in the same second, as heard",
    { at: at(0), by: ann, changes: [untickA] },
    [annTicksA],
    [untickA],
  ],
  [
    "a tick in the second in which Rekey took one back",
    { at: at(0), by: ann, changes: [tickA] },
    [annTicksA, happened("item-unticked", "a", rekey, new Date(at(0).getTime() + 668))],
    [tickA],
  ],
  [
    "the same, where the clock of Rekey is ahead",
    { at: at(5), by: ann, changes: [tickA] },
    [annTicksA, happened("item-unticked", "a", rekey, at(30))],
    [tickA],
  ],
  [
    "a tick that is older than its taking back by a person, whatever Rekey did since",
    { at: at(0), by: ann, changes: [tickA] },
    [happened("item-unticked", "a", ann, at(1)), happened("item-unticked", "a", rekey, at(2))],
    [],
  ],
  [
    "events of other kinds do not matter",
    { at: at(0), by: ann, changes: [tickA] },
    [{ kind: "opened", by: { kind: "rekey" }, at: at(9) } as const],
    [tickA],
  ],
  [
    "the newest event of a box decides",
    { at: at(3), by: bob, changes: [tickA, tickB] },
    [annTicksA, happened("item-unticked", "a", bob, at(2))],
    [tickA, tickB],
  ],
])("%s", (_name, edit, log, expected) => {
  expect(intendedChanges({ ...edit, heardAt: edit.at }, log)).toEqual(expected);
});

/** Rekey's clock is five minutes behind GitHub's, right, or five minutes ahead. */
describe.each([-300, 0, 300])("where Rekey's clock is %i seconds ahead", (skew) => {
  const untick = happened("item-unticked", "a", rekey, at(skew));
  const tick = happened("item-ticked", "a", rekey, at(skew));
  const edit = (seconds: number, changes: readonly TickChange[]) => ({
    at: at(seconds),
    heardAt: at(skew + seconds + 1),
    by: ann,
    changes,
  });

  test("who saves a text from before Rekey changed a box does not change it by the way", () => {
    expect(intendedChanges(edit(5, [tickA, tickB]), [untick])).toEqual([tickB]);
    expect(intendedChanges(edit(5, [untickA, tickB]), [tick])).toEqual([tickB]);
  });

  test("who changes it later together with others means it", () => {
    expect(intendedChanges(edit(90, [tickA, tickB]), [untick])).toEqual([tickA, tickB]);
    expect(intendedChanges(edit(90, [untickA, tickB]), [tick])).toEqual([untickA, tickB]);
  });
});
