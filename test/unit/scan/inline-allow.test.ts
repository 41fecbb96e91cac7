import { expect, test } from "@jest/globals";
import { isAllowedInline, markedLines } from "../../../src/scan/inline-allow.ts";

function marked(text: string): ReadonlySet<number> {
  return markedLines({ kind: "content", path: "a", text });
}

test("the mark counts in the same line and in the line above", () => {
  const lines = marked("# rekey:allow a sample\none\ntwo // rekey:allow\nthree\nfour\n");
  expect([...lines]).toEqual([1, 3]);
  expect([1, 2, 3, 4, 5].map((line) => isAllowedInline(lines, line, line))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isAllowedInline(marked("a\nb\nc # rekey:allow\nd"), 1, 3)).toBe(true);
});

test("the mark is a word of its own, in any kind of comment", () => {
  for (const line of [
    "x # rekey:allow",
    "-- Rekey:Allow why",
    "<!-- rekey:allow -->",
    "/*rekey:allow*/",
    '"rekey:allow"',
  ])
    expect([...marked(line)]).toEqual([1]);
  for (const line of ["rekey:allowed", "rekey:allow-all", "prerekey:allow", "rekey: allow", "x:rekey:allow"])
    expect([...marked(line)]).toEqual([]);
});

test("in a patch, the mark counts where it stands after the commit", () => {
  const patch = "@@ -4,3 +4,3 @@\n # rekey:allow\n-# rekey:allow old\n+new\n same\n";
  expect([...markedLines({ kind: "patch", path: "a", patch })]).toEqual([4]);
  expect([...markedLines({ kind: "unreadable", path: "a", reason: "gone" })]).toEqual([]);
});
