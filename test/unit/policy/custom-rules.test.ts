import { expect, test } from "@jest/globals";
import { parsePolicy, withImports } from "../../../src/policy/parse-policy.ts";
import { defaultPolicy, holdsRules, ownRules } from "../../../src/policy/policy.ts";
import { whatIsFound } from "../../../src/policy/what-is-found.ts";
import { customMatches } from "../../../src/scan/custom/custom-rules.ts";

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

test("another rule is another set of rules", () => {
  const one = parsePolicy(withRule(...SOUND)).policy;
  const two = parsePolicy(withRule(...SOUND, "entropy: 2")).policy;
  const names = [defaultPolicy, one, two].map((policy) => whatIsFound(policy, NOW));
  expect(new Set(names).size).toBe(3);
});

const TOML = `
title = "rules"
[extend]
useDefault = true

[[rules]]
id = "shop-token"
description = "Shop token"
regex = '''(?i)shop_([a-z0-9]{20})'''
secretGroup = 1
entropy = 3
keywords = ["shop_"]
path = '''\\.env$'''
[[rules.allowlists]]
regexTarget = "line"
regexes = ["not-a-key"]
[[rules.allowlists]]
condition = "AND"
paths = ["^docs/"]
stopwords = ["SAMPLE"]

[[rules]]
id = "bolt"
regex = '''\\bbolt-[0-9]{8}\\b'''

[allowlist]
paths = ["^vendor/"]
`;

function imported(text: string) {
  return withImports(parsePolicy("importRules: [.gitleaks.toml]"), [{ path: ".gitleaks.toml", text }]);
}

test("rules of gitleaks are rules here, with their groups, paths, entropy and allowlists", () => {
  const { policy, notes } = imported(TOML);
  expect(notes).toEqual([]);
  const rules = ownRules(policy);
  expect(rules).toMatchObject([
    { id: "shop-token", name: "Shop token", keywords: ["shop_"], group: 1, entropy: 3, level: "block" },
    { id: "bolt", name: "bolt", keywords: ["bolt-"] },
  ]);
  const found = (path: string, text: string) =>
    customMatches(path, text, rules).map(({ formatId }) => formatId);
  const value = "shop_abcdefghij0123456789";
  expect(found("a.env", value)).toEqual(["shop-token"]);
  expect(found("a.txt", value)).toEqual([]);
  expect(found("vendor/a.env", value)).toEqual([]);
  expect(found("a.env", `${value} not-a-key`)).toEqual([]);
  expect(found("docs/a.env", value)).toEqual(["shop-token"]);
  expect(found("docs/a.env", "shop_sample0123456789abcd")).toEqual([]);
  expect(found("a.env", "shop_aaaaaaaaaaaaaaaaaaaa")).toEqual([]);
  expect(found("a", "bolt-12345678")).toEqual(["bolt"]);
  expect(holdsRules(policy, ".gitleaks.toml")).toBe(true);
  expect(holdsRules(policy, "a.toml")).toBe(false);
});

test("a file says each thing that cannot be used once, and never more than people read", () => {
  expect(imported("[[rules]]\n".repeat(50_000)).notes).toHaveLength(2);
  const bad = `regexes = [${"'(',".repeat(50_000)}]`;
  const rule = `[[rules]]\nid = "a"\nregex = "abc[0-9]"\nkeywords = ["abc"]\n[[rules.allowlists]]\n${bad}\n`;
  expect(imported(`${rule}[[allowlists]]\n${bad}\n`).notes).toHaveLength(3);
});

test("a whole file of another scanner is imported, and what is true of many rules is said once", () => {
  const rules = Array.from(
    { length: 280 },
    (_, at) => `[[rules]]\nid = "${at}-key"\nregex = "abc${at}x"\nfilter = "true"\n`,
  );
  const { policy, notes } = imported(rules.join(""));
  expect(ownRules(policy)).toHaveLength(280);
  expect(notes).toEqual([
    ".gitleaks.toml: rule 0-key (also 1-key, 2-key, 3-key, 4-key, 5-key, 6-key, 7-key, 8-key, 9-key and 270 more): its filter is not understood, so it may find too much; its findings only warn",
  ]);
});

test("a file with allowlists beyond measure is not compiled to its end", () => {
  const rule = '[[rules]]\nid = "a"\nregex = "abc[0-9]"\nkeywords = ["abc"]\n';
  const list = (expressions: readonly string[]) =>
    `[[rules.allowlists]]\nregexes = [${expressions.map((one) => `'${one}'`).join(",")}]\n`;
  const found = (text: string) => customMatches("", "abc1", ownRules(imported(text).policy)).length;
  const others = Array.from({ length: 299 }, (_, at) => `x${at}`);
  expect(imported(rule + list([...others, "abc"])).notes).toEqual([]);
  expect(found(rule + list([...others, "abc"]))).toBe(0);
  expect(imported(rule + list(["y", ...others, "abc"])).notes).toEqual([
    ".gitleaks.toml: rule a: an expression of its allowlist (regexes) is one too many for a file",
  ]);
  expect(found(rule + list(["y", ...others, "abc"]))).toBe(1);
  expect(imported(rule + list(["a".repeat(2_001)])).notes).toEqual([
    ".gitleaks.toml: rule a: an expression of its allowlist (regexes) is longer than 2,000 characters",
  ]);
  const common = `${rule}[[allowlists]]\nstopwords = ["abc", "${"b".repeat(20_000)}"]\n`;
  expect(imported(common).notes).toEqual([
    ".gitleaks.toml: its allowlists for all rules are too long and left out",
  ]);
  expect(found(common)).toBe(1);
});

test("a file has room for 300 rules, and all files together for 500", () => {
  const rules = (file: string, count: number) =>
    Array.from(
      { length: count },
      (_, number) => `[[rules]]\nid = "${file}${number}"\nregex = "abc\\\\d"\n`,
    ).join("");
  const files = ["a", "b", "c"].map((name) => ({ path: `${name}.toml`, text: rules(name, 301) }));
  const { policy, notes } = withImports(parsePolicy("importRules: [a.toml, b.toml, c.toml]"), files);
  expect(policy.importedRules).toHaveLength(500);
  expect(notes).toEqual([
    "a.toml: only 300 of its 301 rules are used; a file may have 300",
    "b.toml: only 200 of its 301 rules are used; all files together may have 500",
    "c.toml: none of its 301 rules are used; all files together may have 500",
  ]);
});

test("an imported file without rules is told", () => {
  expect(imported("title = 'empty'").notes).toEqual([".gitleaks.toml: it has no rules"]);
});

test("whatever of an imported file cannot be used is said", () => {
  const rules = [
    "[extend]\npath = 'base.toml'\ndisabledRules = ['x']",
    "[[rules]]\nid = 'by-path'\npath = 'id_rsa'",
    "[[rules]]\nid = 'typo'\nregexp = 'abc[0-9]'",
    "[[rules]]\nid = 'look'\nregex = '(?=x)'\nkeywords = ['look']",
    "[[rules]]\nid = 'short'\nregex = 'sk[a-z]{9}'\nkeywords = ['sk']",
    "[[rules]]\nid = 'none'\nregex = '[a-z]{9}'",
    "[[rules]]\nid = 'commits'\nregex = 'abc[0-9]'\n[[rules.allowlists]]\ncommits = ['a']",
    "[[rules]]\nid = 'filtered'\nregex = 'abd[0-9]'\nfilter = 'true'\nvalidate = 'x'",
    "[[rules]]\nid = 'parts'\nregex = 'abe[0-9]'\n[[rules.required]]\nid = 'x'",
    "[[rules]]\nid = 'group'\nregex = 'abf[0-9]'\nsecretGroup = 2",
    "[[rules]]\nid = 'commits'\nregex = 'abg[0-9]'",
    "[[rules]]\nregex = 'abh[0-9]'",
  ];
  const { policy, notes } = imported(rules.join("\n"));
  expect(notes.map((note) => note.replace(/^\.gitleaks\.toml: /u, ""))).toEqual([
    "it extends another file, which is not read; please list that file, too",
    "it turns rules off, which says nothing about Rekey's; please use rules: in the policy",
    "rule by-path: has no regex and is not used; Rekey looks for keys, not for names of files",
    "rule typo: has no regex and is not used",
    "rule look: is not used: its regex is not a regular expression that RE2 knows: it has no look-ahead (?=…); match what follows as well, and make the key the group (?P<secret>…)",
    "rule short: is not used: please give it keywords of three characters or more, one of which stands near every key",
    "rule none: is not used: please give it keywords of three characters or more, one of which stands near every key",
    "rule commits: its allowlist names commits; a key that has leaked is not allowed by its commit",
    "rule filtered: its filter is not understood, so it may find too much; its findings only warn",
    "rule filtered: its validation is not run",
    "rule parts: needs other rules nearby, which Rekey does not know; it is not used",
    "rule group: is not used: its regex has no group secretGroup",
    "rule commits: there is another rule with this id",
    "rule number 11: cannot be read and is not used",
  ]);
  expect(ownRules(policy).map(({ id, level }) => [id, level])).toEqual([
    ["commits", "block"],
    ["filtered", "warn"],
  ]);
});

test("a file that is not there, not TOML or something else is a mistake in the policy, and repeats nothing", () => {
  const text = "importRules: [good.toml, a.toml]\nrules: { generic: off }";
  const good = { path: "good.toml", text: "[[rules]]\nid = 'one'\nregex = 'abc[0-9]'\nrequired = []" };
  const files = {
    "a = [": /^line \d: this is not valid TOML$/u,
    "rules = 3": /^this is not a file of rules$/u,
  };
  const broken = Object.entries(files).map(([content, said]) => ({ file: { text: content }, said }));
  const absent = { file: {}, said: /^this file is not there$/u };
  for (const { file, said } of [...broken, absent]) {
    const read = withImports(parsePolicy(text), [good, { path: "a.toml", ...file }]);
    expect(read).toMatchObject({ policy: defaultPolicy, notes: [] });
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.replace("importRules: a.toml: ", "")).toMatch(said);
  }
  for (const path of ["../a.toml", "/a.toml", "a/../b.toml", "a.yml"])
    expect(problems(`importRules: ['${path}']`)).toHaveLength(1);
});

test("a condition of which a part cannot be used allows nothing", () => {
  const text = `[[rules]]\nid = 'one'\nregex = 'abc[0-9]'\n[[rules.allowlists]]\ncondition = "AND"\ncommits = ["a"]\nregexes = ["abc"]\n`;
  expect(customMatches("a", "abc1", ownRules(imported(text).policy))).toHaveLength(1);
});
