import { expect, test } from "@jest/globals";
import { parsePolicy } from "../../../src/policy/parse-policy.ts";
import { namesOf, unknownNames } from "../../../src/policy/unknown-names.ts";

const none = { formats: [], verifications: [] };
const catalogue = [
  { ...none, id: "stripe", formats: [{ id: "stripe-live-key" }] },
  { ...none, id: "gitlab", verifications: [{ requests: [{ url: "{host}/api/v4/user" }] }] },
  { ...none, id: "openai", verifications: [{ requests: [{ url: "https://api.openai.com/v1/models" }] }] },
];

function notes(text: string): readonly string[] {
  const { policy, problems } = parsePolicy(text);
  expect(problems).toEqual([]);
  return unknownNames(policy, () => namesOf(catalogue));
}

test("providers, formats, guesses and rules of one's own are known", () => {
  const known = "rules: { stripe: warn, stripe-live-key: block, generic: off, custom: warn }\n";
  expect(notes(`${known}severity: { stripe: high }`)).toEqual([]);
  expect(notes("")).toEqual([]);
});

test("other names are told with their place, and what they were meant to be", () => {
  expect(notes("rules: { strype: warn }\nseverity: { acme: high }")).toEqual([
    "rules: the name strype is not known and changes nothing; did you mean stripe?",
    "severity: the name acme is not known and changes nothing",
  ]);
  const target = "{ kind: local-file, path: .env, providers: [stripes] }";
  expect(
    notes(`paths: { levels: [{ paths: [a], rules: [strip], level: off }] }\ntargets: [${target}]`),
  ).toEqual([
    "paths.levels[0].rules: the name strip is not known and changes nothing; did you mean stripe?",
    "targets[0].providers: the name stripes is not known and changes nothing; did you mean stripe?",
  ]);
});

test("hosts of providers that are not asked there are told", () => {
  const host = "https://git.example.com";
  expect(notes(`verify: { hosts: { gitlab: "${host}" } }`)).toEqual([]);
  expect(
    notes(`verify: { hosts: { gitlap: "${host}", openai: "${host}", stripe-live-key: "${host}" } }`),
  ).toEqual([
    "verify.hosts: the name gitlap is not known and changes nothing; did you mean gitlab?",
    "verify.hosts: openai is not asked at a host of your own, so this line changes nothing",
    "verify.hosts: the name stripe-live-key is not known and changes nothing",
  ]);
});

test("what could be a key in the wrong place is not repeated", () => {
  expect(notes("rules: { k1x9z8: warn }")).toEqual(["rules: a name is not known and changes nothing"]);
});
