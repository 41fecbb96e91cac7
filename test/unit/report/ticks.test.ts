import { expect, test } from "@jest/globals";
import { incidentMark, itemMark, readIncidentId, readTicks, tickChanges } from "../../../src/report/ticks.ts";
import { costOf } from "../../support/cost.ts";

const ID = "0b6fc1b2-7a52-4b7e-9d21-3f3c9f0f6a11";

test("boxes are read in every way people and editors write them", () => {
  const body = [
    `- [ ] one ${itemMark("one")}`,
    `* [x] two ${itemMark("two")}`,
    `+ [X] three ${itemMark("three")} done by me`,
    `   - [x] four ${itemMark("four")}`,
    `1. [ ] five ${itemMark("five")}`,
    "- [x] no mark",
    `- [y] not a box ${itemMark("six")}`,
    `text [x] ${itemMark("seven")}`,
    `- [x] two marks ${itemMark("eight")} ${itemMark("nine")}`,
    `> - [x] quoted ${itemMark("ten")}`,
  ].join("\r\n");
  expect([...readTicks(body)]).toEqual([
    ["one", false],
    ["two", true],
    ["three", true],
    ["four", true],
    ["five", false],
    ["nine", true],
  ]);
});

test("boxes in code are not boxes", () => {
  const body = [
    "````bash",
    `- [x] a ${itemMark("a")}`,
    "```",
    `- [x] b ${itemMark("b")}`,
    "````",
    `- [x] c ${itemMark("c")}`,
    "~~~",
    `- [x] d ${itemMark("d")}`,
    "```",
    "~~~",
    "```inline``` code",
    `- [ ] e ${itemMark("e")}`,
    "```",
    `- [x] f ${itemMark("f")}`,
  ].join("\n");
  expect([...readTicks(body)]).toEqual([
    ["c", true],
    ["e", false],
  ]);
});

test("an item whose lines disagree is left out, also when a third one agrees again", () => {
  const line = (box: string, item: string) => `- [${box}] ${item} ${itemMark(item)}`;
  const body = [line("x", "a"), line(" ", "a"), line("x", "a"), line("x", "b"), line("x", "b")].join("\n");
  expect([...readTicks(body)]).toEqual([["b", true]]);
});

test("changes are what an edit did, and a line taken out is none", () => {
  const before = new Map([
    ["a", false],
    ["b", true],
    ["c", true],
    ["d", true],
  ]);
  const after = new Map([
    ["a", true],
    ["b", false],
    ["c", true],
    ["e", true],
    ["f", false],
  ]);
  expect(tickChanges(before, after)).toEqual([
    { item: "a", ticked: true },
    { item: "b", ticked: false },
    { item: "e", ticked: true },
  ]);
});

test("the incident is read from its mark, once, outside code", () => {
  expect(readIncidentId(`${incidentMark(ID)}\r\nrest`)).toBe(ID);
  expect(readIncidentId(`x\n${incidentMark(ID)}\n${incidentMark(ID)}`)).toBe(ID);
  expect(readIncidentId(`${incidentMark(ID)}\n${incidentMark(ID.replace("0", "1"))}`)).toBeUndefined();
  expect(readIncidentId(`\`\`\`\n${incidentMark(ID)}\n\`\`\``)).toBeUndefined();
  expect(readIncidentId(incidentMark("nonsense"))).toBeUndefined();
  expect(readIncidentId("")).toBeUndefined();
});

test("a long hostile body is read in no time", () => {
  const body = `- [x] ${"<!-- rekey:item=".repeat(4000)}\n${"- [ ] `".repeat(4000)}\n${"`".repeat(60_000)}`;
  expect(costOf(() => readTicks(body))).toBeLessThan(500);
});
