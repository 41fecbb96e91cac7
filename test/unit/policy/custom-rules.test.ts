import { expect, test } from "@jest/globals";
import { parsePolicy } from "../../../src/policy/parse-policy.ts";
import { defaultPolicy, ownRules } from "../../../src/policy/policy.ts";
import { whatIsFound } from "../../../src/policy/what-is-found.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

/** A policy with one rule whose lines are these. */
function withRule(...lines: readonly string[]): string {
  return ["customRules:", "  - id: shop-token", ...lines.map((line) => `    ${line}`), ""].join("\n");
}

const SOUND = [
  "regex: 'shop_(?P<secret>[a-z0-9]{20})'",
  "keywords: [SHOP_]",
  "match: ['SHOP=shop_abcdefghij0123456789']",
];

function problems(text: string): readonly string[] {
  const read = parsePolicy(text);
  expect(read.policy).toBe(defaultPolicy);
  return read.problems;
}

test("a rule is read, compiled and tried on its samples", () => {
  const { policy, problems: found } = parsePolicy(withRule(...SOUND, "paths: [config/]", "level: warn"));
  expect(found).toEqual([]);
  const [rule] = ownRules(policy);
  expect(rule).toMatchObject({ id: "shop-token", name: "shop-token", severity: "high", level: "warn" });
  expect(rule?.isInScope("config/a.env")).toBe(true);
  expect(rule?.isInScope("src/a.env")).toBe(false);
});

test("a rule that cannot work is told with its name and place", () => {
  const [, keywords, match] = SOUND;
  expect(problems(withRule("regex: '(?=shop)'", String(keywords), String(match)))).toEqual([
    "customRules[0].regex (line 3): of the rule shop-token is not a regular expression that RE2 knows: it has no look-ahead (?=…); match what follows as well, and make the key the group (?P<secret>…)",
  ]);
  expect(problems(withRule(...SOUND, "allow: ['(']"))).toEqual([
    "customRules[0].allow[0] (line 6): of the rule shop-token is not a regular expression that RE2 knows: missing closing )",
  ]);
  expect(problems(withRule(...SOUND, "group: 3"))).toEqual([
    "customRules[0].group (line 6): the regex of the rule shop-token has no such group",
  ]);
  expect(problems(withRule("regex: shop_x", "keywords: [sh]", "match: []"))).toEqual([
    "customRules[0].keywords[0] (line 4): must have three characters or more",
    "customRules[0].match (line 5): must not be empty",
  ]);
  expect(problems(withRule("regex: shop_x", "keywords: [shop_]", "match: [shop_y, other]"))).toEqual([
    "customRules[0].match[0] (line 5): is not found by the rule shop-token",
    "customRules[0].match[1] (line 5): is not found by the rule shop-token: none of its keywords stands in it",
  ]);
  expect(problems(withRule(...SOUND, "ignore: ['shop_abcdefghij0123456789']"))).toEqual([
    "customRules[0].ignore[0] (line 6): is found by the rule shop-token, and should not be",
  ]);
  expect(problems(withRule(...SOUND, "entropy: high"))).toEqual([
    "customRules[0].entropy (line 6): must be a number",
  ]);
  expect(problems(withRule(...SOUND).replace("shop-token", "generic-token"))).toEqual([
    "customRules[0].id (line 2): is a name of Rekey's own; please choose another",
  ]);
  const twice = withRule(...SOUND) + withRule(...SOUND).replace("customRules:\n", "");
  expect(problems(twice)).toEqual(["customRules[1].id (line 6): is the id of customRules[0], too"]);
});

test("all that is wrong with rules is told at once, each with its own line", () => {
  const bad = [
    "customRules:",
    "  - id: Shop",
    "    regex: '(?<=shop_)[a-z0-9]{24}'",
    "    match:",
    "      - 7",
  ];
  expect(problems([...bad, "    allow:", "      - '(x'", "    color: red", ""].join("\n"))).toEqual([
    "customRules[0].id (line 2): must consist of lower-case letters, digits and hyphens",
    "customRules[0].keywords (line 2): is missing",
    "customRules[0].regex (line 3): of the rule without an id is not a regular expression that RE2 knows: it has no look-behind (?<=…); match what stands before as well, and make the key the group (?P<secret>…)",
    "customRules[0].match[0] (line 5): must be text; put quotes around it if it looks like a number or a date",
    "customRules[0].allow[0] (line 7): of the rule without an id is not a regular expression that RE2 knows: missing closing )",
    "customRules[0].color (line 8): this key is not known",
  ]);
  const [regex, , match] = SOUND;
  expect(
    problems(
      `allow:\n  - fingerprint: no\n    until: soon\n${withRule(String(regex), "keywords:", "  - ab", String(match))}`,
    ),
  ).toEqual([
    "allow[0].fingerprint (line 2): must be 64 hexadecimal digits, or local: and 32 of them, as Rekey shows them",
    "allow[0].reason (line 2): is missing",
    "allow[0].until (line 3): must be a day such as 2026-06-30",
    "customRules[0].keywords[0] (line 8): must have three characters or more",
  ]);
});

test("an expression between double quotes has lost its backslashes", () => {
  const [, keywords, match] = SOUND;
  const regex = String.raw`regex: "\bshop_[a-z0-9]{20}\b"`;
  expect(problems(withRule(regex, String(keywords), String(match)))).toEqual([
    "customRules[0].regex (line 3): of the rule shop-token holds a control character; please put it between single quotes, where a backslash is one",
  ]);
});

test("a rule has no id that a provider or a format has", () => {
  const names = { providers: [], formats: [], hosted: [] };
  const problemsWith = (more: object) =>
    parsePolicy(withRule(...SOUND), defaultPolicy, () => ({ ...names, ...more })).problems;
  expect(problemsWith({ formats: ["shop-token"] })).toEqual([
    "customRules[0].id (line 2): is the id of a format of Rekey's own; please choose another",
  ]);
  expect(problemsWith({ providers: ["shop-token"], formats: ["shop-token"] })).toEqual([
    "customRules[0].id (line 2): is the id of a provider of Rekey's own; please choose another",
  ]);
  expect(problemsWith({ formats: ["shop-key"] })).toEqual([]);
});

test("a sample that Rekey had to mask is told as such", () => {
  expect(problems(withRule("regex: shop_x", "keywords: [shop_]", "match: ['shop_ hf_Ab…']"))).toEqual([
    "customRules[0].match[0] (line 5): has the shape of a provider's key, which Rekey does not keep; please make up another sample for shop-token",
  ]);
});

test("a file that holds no rules any more is looked at by those of others", () => {
  const listing = (files: string) => parsePolicy(`importRules: [${files}]`).policy;
  const names = [listing("rules.toml, app.toml"), listing("rules.toml")].map((policy) =>
    whatIsFound(policy, NOW),
  );
  expect(new Set(names).size).toBe(2);
});

test("another rule is another set of rules", () => {
  const one = parsePolicy(withRule(...SOUND)).policy;
  const two = parsePolicy(withRule(...SOUND, "entropy: 2")).policy;
  const names = [defaultPolicy, one, two].map((policy) => whatIsFound(policy, NOW));
  expect(new Set(names).size).toBe(3);
});
