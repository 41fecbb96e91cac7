import { expect, test } from "@jest/globals";
import { foreignSyntax } from "../../../../src/scan/custom/foreign-syntax.ts";
import { LinearPattern } from "../../../../src/scan/custom/linear-pattern.ts";

test.each([
  ["(?<=token=)[a-z]{9}", "look-behind (?<=…)"],
  ["(?<!x)abc", "look-behind (?<!…)"],
  ["abc(?=;)", "look-ahead (?=…)"],
  ["abc(?!;)", "look-ahead (?!…)"],
  [String.raw`(['"])abc\1`, "back references"],
  [String.raw`(?<q>['"])abc\k<q>`, "back references"],
  ["(?P<q>['\"])abc(?P=q)", "back references"],
  ["(?>abc)", "atomic groups"],
  ["[]x]++abc", "possessive repeats"],
  ["a(b)?(?(1)c|d)", "conditions"],
  ["(?#key)abc", "comments"],
  [String.raw`abc\Z`, String.raw`\Z; write \z`],
  ["a{2,1001}", "count to 1,000"],
])("%s says what RE2 has in its place", (source, words) => {
  expect(LinearPattern.compile(source)).toContain(`RE2 knows: ${foreignSyntax(source)}`);
  expect(foreignSyntax(source)).toContain(words);
});

test.each([
  String.raw`\(?=a`,
  "[(?=]a",
  String.raw`[\]++]a`,
  "[[:alpha:]++]a",
  "(?P<secret>a)(?:b)(?i)c",
  String.raw`\\1a`,
  "a{3,100}b",
])("%s is known to RE2", (source) => {
  expect(foreignSyntax(source)).toBeUndefined();
  expect(LinearPattern.compile(source)).toBeInstanceOf(LinearPattern);
});
