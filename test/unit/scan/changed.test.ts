import { expect, test } from "@jest/globals";
import { changesBetween } from "../../../src/scan/changed.ts";
import { property } from "../chance.ts";

property("the changes make the next version of the one before", 200, (chance) => {
  const letters = chance.pick(["ab", "abcdefgh \n"]);
  const before = Buffer.from(chance.text(chance.below(12_000), letters));
  let text = before.toString();
  for (let edits = chance.below(5); edits > 0; edits--) {
    const at = chance.below(text.length + 1);
    text = text.slice(0, at) + chance.text(chance.below(400), letters) + text.slice(at + chance.below(400));
  }
  const now = Buffer.from(text);
  const parts: Buffer[] = [];
  let done = 0;
  for (const change of changesBetween(before, now)) {
    parts.push(before.subarray(done, change.before.start), now.subarray(change.now.start, change.now.end));
    done = change.before.end;
  }
  expect(Buffer.concat([...parts, before.subarray(done)]).equals(now)).toBe(true);
});

test("what differs at both ends of a long text are two changes", () => {
  const middle = Array.from({ length: 2_000 }, (_, line) => `line ${line * line}\n`).join("");
  const changes = changesBetween(Buffer.from(`A${middle}B`), Buffer.from(`CCCCC${middle}DDDD`));
  expect(changes.map(({ now }) => now)).toEqual([
    { start: 0, end: 5 },
    { start: 5 + middle.length, end: 9 + middle.length },
  ]);
});

test("the same text has none", () => {
  expect(changesBetween(Buffer.from("a\n".repeat(5_000)), Buffer.from("a\n".repeat(5_000)))).toEqual([]);
});
