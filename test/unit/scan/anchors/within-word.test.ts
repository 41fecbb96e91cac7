import { expect, test } from "@jest/globals";
import { isWithinWord } from "../../../../src/scan/anchors/within-word.ts";

test.each([
  ["dd_key", false],
  ["_dd_key", false],
  ["mydd_key", true],
  ["myDd_key", false],
  ["MYDD_key", true],
  [String.raw`port: 80\ndd_key`, false],
  [String.raw`port: 80\tdd_key`, false],
  [String.raw`port: 80\xdd_key`, true],
  ["mvn -Ddd_key", false],
  ["gradle -Pdd_key", false],
  ["mvn -Xdd_key", true],
  ["mvn Ddd_key", true],
])("in %j a short word stands within another: %s", (text, expected) => {
  const position = text.toLowerCase().indexOf("dd_key");
  expect(isWithinWord(Buffer.from(text), position)).toBe(expected);
});
