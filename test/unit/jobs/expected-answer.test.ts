import { expect, test } from "@jest/globals";
import { isExpected } from "../../../src/jobs/proof/expected-answer.ts";

function says(status: number, body: string, wanted?: string): boolean {
  return isExpected({ status, headers: {}, body }, wanted);
}

test("without an expectation the status alone counts", () => {
  expect(says(200, "whatever")).toBe(true);
  expect(says(204, "")).toBe(false);
  expect(says(301, "")).toBe(false);
});

test("a text is found anywhere in the answer", () => {
  expect(says(200, "<p>all is well</p>", "all is well")).toBe(true);
  expect(says(200, "nothing is", "all is well")).toBe(false);
  expect(says(500, "all is well", "all is well")).toBe(false);
});

test.each([
  ['{"a":1,"b":{"c":[true,null]},"d":2}', true],
  ['{"b":{"c":[true,null],"x":1},"a":1}', true],
  ['{"a":"1","b":{"c":[true,null]}}', false],
  ['{"a":1,"b":{"c":[true,null,1]}}', false],
  ['{"a":1,"b":{"c":[null,true]}}', false],
  ['{"a":1,"b":[]}', false],
  ['{"a":1}', false],
  ["[1]", false],
  ["null", false],
  ['{"a":1,"b":{"c":[true,null]}', false],
])("JSON may say more, and nothing else: %s", (body, expected) => {
  expect(says(200, body, '{ "a": 1, "b": { "c": [true, null] } }')).toBe(expected);
});

test("an expected member is the answer's own", () => {
  expect(says(200, "{}", '{"toString":null}')).toBe(false);
  expect(says(200, '{"__proto__":{"a":1}}', '{"a":1}')).toBe(false);
});
