import { expect, test } from "@jest/globals";
import { isNarrow, widened } from "../../src/github/surroundings.ts";

const text = (length: number) => Array.from({ length }, (_, index) => `line ${index + 1}\n`).join("");

test.each<[string, string, boolean]>([
  ["from its beginning to its end", "@@ -1,2 +1,3 @@\n line 1\n+line 2\n line 3", false],
  ["from its beginning", "@@ -1,3 +1,4 @@\n+line 1\n line 2\n line 3\n line 4", true],
  ["to its end", "@@ -8,3 +8,4 @@\n line 8\n line 9\n line 10\n+line 11", true],
  ["where lines were taken away only", "@@ -8,7 +8,6 @@\n a\n b\n c\n-x\n d\n e\n f", false],
])("a patch that shows its file %s", (_name, patch, isCut) => {
  expect(isNarrow(patch)).toBe(isCut);
});

test("a change comes with five lines on each side", () => {
  const patch =
    "@@ -17,6 +17,7 @@\n line 17\n line 18\n line 19\n-old\n+line 20\n line 21\n line 22\n line 23";
  const lines = text(30).split("\n");
  const around = lines.slice(14, 25).map((line) => (line === "line 20" ? `+${line}` : ` ${line}`));
  expect(widened(patch, text(30))).toBe(["@@ -0,0 +15,11 @@", ...around].join("\n"));
});

test("changes that come near each other are one, and a file has no lines before its first and after its last", () => {
  const patch = "@@ -1 +2,1 @@\n+line 2\n@@ -9 +9,1 @@\n+line 9\n@@ -29 +29,1 @@\n+line 29";
  const wide = widened(patch, text(30)) ?? "";
  expect(wide.split("\n").filter((line) => !line.startsWith(" "))).toEqual([
    "@@ -0,0 +1,14 @@",
    "+line 2",
    "+line 9",
    "@@ -0,0 +24,7 @@",
    "+line 29",
  ]);
});

test("a patch of another file is not made wider; letters may be written in another way", () => {
  expect(widened("@@ -1 +2,1 @@\n+line 3", text(3))).toBeUndefined();
  expect(widened("@@ -1 +9,1 @@\n+line 9", text(3))).toBeUndefined();
  expect(widened("@@ -1 +1,1 @@\n+stra\ufffde", "straße\n")).toBe("@@ -0,0 +1,1 @@\n+straße");
});
