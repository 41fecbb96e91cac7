import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { isPublished } from "../../../src/formats/published.ts";

const require = createRequire(import.meta.url);

/** Keys as GitHub prints them for everybody: the packages of its documentation, which many tests copy. */
const shown: readonly (readonly [path: string, places: RegExp])[] = [
  [
    "@octokit/openapi/generated/api.github.com.json",
    /"temp_clone_token": "(?<key>[^"]+)"|(?<=[?&])sig=(?<signature>[^"&]+)|"key": "(?<publicKey>[\w+/]{38,}=?)"/gu,
  ],
  ["@octokit/webhooks-examples/api.github.com/index.json", /X-Amz-Credential=(?<id>\w+)/gu],
];

test.each(shown)("what GitHub shows in %s is published", (path, places) => {
  const text = readFileSync(require.resolve(path), "utf8");
  const values = [...text.matchAll(places)].flatMap(({ groups }) =>
    Object.values(groups ?? {}).flatMap((value) => (value === undefined ? [] : decodeURIComponent(value))),
  );
  expect(values).not.toEqual([]);
  expect(
    [...new Set(values)].filter((value) => !isPublished(value)).map((value) => value.slice(0, 4)),
  ).toEqual([]);
});
