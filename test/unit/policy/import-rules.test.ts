import { expect, test } from "@jest/globals";
import { parsePolicy, withImports } from "../../../src/policy/parse-policy.ts";
import { defaultPolicy, holdsRules, ownRules } from "../../../src/policy/policy.ts";
import { customMatches } from "../../../src/scan/custom/custom-rules.ts";

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
    expect(parsePolicy(`importRules: ['${path}']`).problems).toHaveLength(1);
});

test("a condition of which a part cannot be used allows nothing", () => {
  const text = `[[rules]]\nid = 'one'\nregex = 'abc[0-9]'\n[[rules.allowlists]]\ncondition = "AND"\ncommits = ["a"]\nregexes = ["abc"]\n`;
  expect(customMatches("a", "abc1", ownRules(imported(text).policy))).toHaveLength(1);
});
