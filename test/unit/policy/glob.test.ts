import { expect, test } from "@jest/globals";
import { globProblem, matchesGlob } from "../../../src/policy/glob.ts";
import { costOf } from "../../support/cost.ts";

test.each([
  ["*.snap", "a.snap", true],
  ["*.snap", "deep/in/a.snap", true],
  ["*.snap", "a.snap.ts", false],
  ["docs/", "docs/a/b.md", true],
  ["docs/", "a/docs/b.md", true],
  ["docs/", "docs", false],
  ["/docs/", "docs/a.md", true],
  ["/docs/", "a/docs/b.md", false],
  ["/README.md", "a/README.md", false],
  ["docs/*.md", "docs/a.md", true],
  ["docs/*.md", "docs/a/b.md", false],
  ["docs/**/*.md", "docs/a.md", true],
  ["docs/**/*.md", "docs/a/b/c.md", true],
  ["docs/**", "docs/a/b", true],
  ["**/fixtures/**", "a/fixtures/b/c", true],
  ["**/fixtures/**", "fixtures/c", true],
  ["**/fixtures/**", "a/fixture/c", false],
  ["a?c.txt", "abc.txt", true],
  ["a?c.txt", "ac.txt", false],
  ["a?c.txt", "a\u{1f511}c.txt", true],
  ["a.b", "aXb", false],
  ["src/a.ts", "src/a.ts", true],
  ["src/a.ts", "x/src/a.ts", false],
  ["a*b*c", "aXbXbXc", true],
  ["a*b*c", "aXbXbX", false],
])("%s and %s: %s", (glob, path, expected) => {
  expect(globProblem(glob)).toBeUndefined();
  expect(matchesGlob(path, glob)).toBe(expected);
});

test.each(["**", "*", "/", "**/*", "?", "a**", "**a/b", "[a]", "{a,b}", "!a", "../a", "a/./b", "a\\b"])(
  "%s is refused",
  (glob) => {
    expect(globProblem(glob)).toMatch(/^(?:knows|needs|would|starts)/u);
  },
);

test("hostile globs stay fast", () => {
  const cost = costOf(() => {
    matchesGlob(`${"a".repeat(4000)}`, `${"*a".repeat(240)}b`);
    matchesGlob("a/".repeat(2000), `${"**/a/".repeat(90)}b`);
    matchesGlob(`${"a".repeat(40)}/`.repeat(100), `${"**/*a*a*a/".repeat(40)}b`);
  });
  expect(cost).toBeLessThan(500);
});
