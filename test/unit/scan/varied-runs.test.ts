import { expect, test } from "@jest/globals";
import { variedRuns } from "../../../src/scan/varied-runs.ts";

test.each([
  ["aB3dE6gH", ["aB3dE6gH"]],
  ["aB3dE6g", []],
  ['key = "a1b2c3d4" ', ["a1b2c3d4"]],
  ["a1b2c3d4,e5f6g7h8 i9j0k1l2", ["a1b2c3d4", "e5f6g7h8", "i9j0k1l2"]],
  ["internationalization", []],
  ["camelCaseofseveralwordsinone", []],
  ["aaaa1111bbbb2222", []],
  ["aaa111bbb222", ["aaa111bbb222"]],
  ["KEY=x9_-+/.~!@#$%^*y", ["KEY=x9_-+/.~!@#$%^*y"]],
  ["a1b2(c3d4)", []],
  ["a1b2\u00e9c3d4", []],
])("%j has the runs %j", (text, runs) => {
  const bytes = Buffer.from(text);
  const found = variedRuns(bytes, { start: 0, end: bytes.length });
  expect(found.map(({ start, end }) => bytes.toString("utf8", start, end))).toEqual(runs);
});

test("what is outside a span does not count", () => {
  const bytes = Buffer.from("a1b2c3d4e5f6g7h8");
  expect(variedRuns(bytes, { start: 2, end: 12 })).toEqual([{ start: 2, end: 12 }]);
  expect(variedRuns(bytes, { start: 2, end: 9 })).toEqual([]);
});
