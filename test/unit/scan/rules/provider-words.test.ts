import { expect, test } from "@jest/globals";
import { mustBeginWord, wordsPattern } from "../../../../src/scan/rules/provider-words.ts";

test.each([
  ["dd_api_key", "DD_API_KEY", true],
  ["dd_api_key", "dd-api-key", true],
  ["dd_api_key", "dd.api.key", true],
  ["dd_api_key", "dd api key", true],
  ["dd_api_key", "ddApiKey", true],
  ["dd_api_key", "MY_DD_API_KEY", true],
  ["dd_api_key", "myDdApiKey", true],
  ["dd_api_key", "addApiKey", false],
  ["dd_api_key", "ADD_API_KEY", false],
  ["hapikey", "hapikey", true],
  ["hapikey", "searchApiKey", false],
  ["line_secret", "ONLINE_SECRET", false],
  ["here_api", "MY_HERE_API_KEY", true],
  ["here_api", "whereApiKey", false],
  ["fal", "FAL_KEY", true],
  ["fal", "false", true],
  ["fal", "waterfall", false],
  ["datadog", "mydatadogkey", true],
  ["datadog", "MYDATADOG", true],
  ["a.b+c", "a.b+c", true],
  ["a.b+c", "axb+c", false],
])("%s is in %s: %s", (word, text, isThere) => {
  expect(wordsPattern(["nowhere", word]).test(text)).toBe(isThere);
});

test("a word must begin a word where too little of it is a name", () => {
  expect(["fal", "dd_api_key", "dd_apikey", "hapikey", "line_secret"].filter(mustBeginWord)).toHaveLength(5);
  expect(["datadog", "datadog_key", "secret", "client_secret"].filter(mustBeginWord)).toEqual([]);
});
