import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomText } from "../../../../src/formats/sample.ts";
import { Secret } from "../../../../src/incident/secret.ts";
import type { CustomRule } from "../../../../src/scan/custom/custom-rule.ts";
import { customMatches, withoutCustomKeys } from "../../../../src/scan/custom/custom-rules.ts";
import { withCustomRules } from "../../../../src/scan/custom/custom-scanner.ts";
import { withoutDoubles } from "../../../../src/scan/custom/doubles.ts";
import { LinearPattern } from "../../../../src/scan/custom/linear-pattern.ts";
import { scanWithRules } from "../../../../src/scan/custom/scan-with-rules.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { commit } from "../acme.ts";

function rule(regex: string, changes: Partial<CustomRule> = {}): CustomRule {
  const pattern = LinearPattern.compile(regex);
  if (typeof pattern === "string") throw new Error(pattern);
  return {
    id: "shop-token",
    name: "shop token",
    severity: "high",
    keywords: ["shop_"],
    pattern,
    isInScope: () => true,
    isAllowed: () => false,
    ...changes,
  };
}

const shop = rule("\\bshop_[a-z0-9]{20}\\b");

function key(): string {
  return `shop_${randomText(20, "abcdefghijkmnpqrstuvwxyz23456789")}`;
}

function values(text: string, ...rules: readonly CustomRule[]): readonly string[] {
  return customMatches("a.env", text, rules).map(({ secret }) => secret.reveal("fingerprint"));
}

test("a rule finds its values, with their places in UTF-16, their names and that of the rule", () => {
  const [one, two] = [key(), key()];
  const text = `x\n# 😀 ${one}\nTOKEN=${two}\n`;
  const matches = customMatches("a.env", text, [shop]);
  expect(matches.map(({ start, end }) => [start, end])).toEqual([
    [
      { line: 2, column: 6 },
      { line: 2, column: 6 + one.length },
    ],
    [
      { line: 3, column: 7 },
      { line: 3, column: 7 + two.length },
    ],
  ]);
  expect(matches[1]).toMatchObject({
    providerId: "custom",
    formatId: "shop-token",
    formatName: "shop token",
    variable: "TOKEN",
  });
  expect(values(text, shop)).toEqual([one, two]);
});

test("a value in a group is found where the text begins with it", () => {
  const [one, two] = [key(), key()];
  const named = rule("(?P<secret>shop_[a-z0-9]{20});");
  expect(values(`${one};\n${two};\n`, named)).toEqual([one, two]);
});

test("the key is the named group, the numbered one, the first that is not empty, or all", () => {
  expect(values("shop_ab-cd", rule("shop_(a)(?P<secret>b)-"))).toEqual(["b"]);
  expect(values("shop_ab-cd", rule("shop_(?<secret>b)?(a)"))).toEqual(["shop_a"]);
  expect(values("shop_ab-cd", rule("shop_(a)(b)", { group: 2 }))).toEqual(["b"]);
  expect(values("shop_ab-cd", rule("shop_(a)(b)", { group: 0 }))).toEqual(["shop_ab"]);
  expect(values("shop_ab-cd", rule("shop_(x)?(a)"))).toEqual(["a"]);
  expect(values("shop_ab-cd", rule("shop_ab"))).toEqual(["shop_ab"]);
});

test("keywords count in any letter case; a text without them is not looked at", () => {
  expect(values(`SHOP_${"A".repeat(20)}`, rule("(?i)shop_[a-z]{20}"))).toHaveLength(1);
  expect(values(key(), rule("[a-z]+_[a-z0-9]{20}", { keywords: ["other"] }))).toEqual([]);
  expect(values("a.b*c shop_x", rule("shop_x", { keywords: ["b*c"] }))).toHaveLength(1);
});

test("what has less entropy, is allowed or stands elsewhere is none", () => {
  const flat = `shop_${"a".repeat(20)}`;
  expect(values(flat, { ...shop, entropy: 3 })).toEqual([]);
  expect(values(key(), { ...shop, entropy: 2 })).toHaveLength(1);
  expect(values(flat, { ...shop, isAllowed: ({ secret }) => secret === flat })).toEqual([]);
  expect(values(`# a ${flat}`, { ...shop, isAllowed: ({ line }) => line.startsWith("# a") })).toEqual([]);
  expect(values(flat, { ...shop, isInScope: (path) => path === "b.env" })).toEqual([]);
});

test("the beginning of a text is one, that of a window is none", () => {
  const far = "word ".repeat(2000);
  expect(values(`${far}shop_abc`, rule("^[a-z ]+shop_abc"))).toEqual([]);
  expect(values(`${far}shop_abc`, rule("(?m)^shop_abc"))).toEqual([]);
  expect(values("shop_abc", rule("^shop_abc$"))).toEqual(["shop_abc"]);
  expect(values(`${"x".repeat(9000)}shop_abcdefghij0123456789`, shop)).toEqual([]);
});

test("in a patch, only what was added counts, with its line", () => {
  const [old, added] = [key(), key()];
  const patch = `@@ -3,2 +3,3 @@\n A=${old}\n+NEW=${added}\n-C=${key()}\n same\n`;
  const { findings } = scanWithRules(commit, [{ kind: "patch", path: "a.env", patch }], [shop]);
  expect(findings).toMatchObject([
    { variable: "NEW", location: { path: "a.env", startLine: 4, endLine: 4 } },
  ]);
  const nothing = { findings: [], unfinished: [] };
  expect(scanWithRules(commit, [{ kind: "patch", path: "a.env", patch }], [])).toEqual(nothing);
});

test("names are freed from what the rules find, whatever their scope", () => {
  const name = `backup-${key()}.env`;
  expect(withoutCustomKeys(name, [{ ...shop, isInScope: () => false }])).toMatch(/^backup-shop_.…\.env$/u);
  expect(withoutCustomKeys(name, [])).toBe(name);
});

test("of two findings of one value, a provider's goes before a team's, and that before a guess", () => {
  const found = (providerId: string, value: string) => ({ providerId, secret: new Secret(value) });
  const own = found("custom", "abcdef");
  const alike = { isSamePlace: () => true, mildness: () => 0 };
  expect(withoutDoubles([found("acme", "cde")], [own], alike)).toHaveLength(1);
  expect(withoutDoubles([found("generic", "abcdefgh")], [own], alike)).toEqual([own]);
  expect(withoutDoubles([found("acme", "xyz")], [own], alike)).toHaveLength(2);
  expect(withoutDoubles([found("acme", "cde")], [own], { ...alike, isSamePlace: () => false })).toHaveLength(
    2,
  );
});

test("what does more at its place is hidden by nothing that does less", () => {
  const found = (providerId: string, level: number) => ({ providerId, level, secret: new Secret("abcdef") });
  const comparison = {
    isSamePlace: () => true,
    mildness: ({ level }: { readonly level: number }) => level,
  };
  const [own, guess] = [found("custom", 0), found("generic", 1)];
  expect(withoutDoubles([found("acme", 2), guess], [own], comparison)).toEqual([own]);
  expect(withoutDoubles([guess], [found("custom", 2)], comparison)).toEqual([guess]);
});

test("no expression stalls: nested repeats over a line of 1 MB come to an end", () => {
  const atoms = ["a", "[a-c]", "(?:a|aa)", "(?:a|b|ab)", "\\w", "."];
  const nested = fc
    .record({
      atom: fc.constantFrom(...atoms),
      repeats: fc.array(fc.constantFrom("+", "*", "{1,9}", "+?"), { minLength: 2, maxLength: 3 }),
      end: fc.constantFrom("9", "!9", "shop_9", "\\b9"),
    })
    .map(({ atom, repeats, end }) => repeats.reduce((inner, repeat) => `(?:${inner})${repeat}`, atom) + end);
  const fillings = ["a", "ab", "shop_", "a shop_"];
  fc.assert(
    fc.property(nested, fc.constantFrom(...fillings), (regex, filling) => {
      const text = `${filling.repeat(1_000_000 / filling.length)}shop_!`;
      // One that is refused stalls nobody.
      if (typeof LinearPattern.compile(regex) !== "string") customMatches("a", text, [rule(regex)]);
    }),
    { numRuns: 15 },
  );
});

test("many matches in one line take time in proportion to the line", () => {
  const text = `${key()} `.repeat(20_000);
  expect(customMatches("a", text, [shop])).toHaveLength(20_000);
});

/** Some 300 steps at each character, of which RE2 takes few, as there is no such last character. */
const large = rule("shop_(?:[a-z]{1,48}){3}!", { id: "large" });
const everywhere = "shop_ ".repeat(1_000_000 / 6);

test("a text that asks for too much is not scanned whole, and that is told wherever it is looked at", () => {
  const other = { ...large, id: "other" };
  const file = (path: string) => ({ kind: "content", path, text: everywhere }) as const;
  const { unfinished } = scanWithRules(commit, [file("a.log"), file("")], [large, other]);
  const why = "only a part of it was scanned, because too much in it looks like other; please";
  expect(unfinished).toEqual([
    { kind: "unreadable", path: "a.log", reason: `${why} split the file, or let the policy ignore its path` },
    {
      kind: "unreadable",
      path: "",
      reason: `${why} give the commit a shorter message, with git commit --amend or git rebase, and push it again`,
    },
  ]);
  const scanner = withCustomRules(createScanner([]), [large, other], {
    holdsRules: () => false,
    mildness: () => 0,
  });
  expect(scanner.scan("a.log", Buffer.from(everywhere))).toMatchObject({
    matches: [],
    unfinished: ["other"],
  });
  expect(withoutCustomKeys(everywhere, [large, other])).toBe(
    "(left out: it is too long to look for keys in it)",
  );
});

test("one such rule may look at all of a text, and two where their keywords are rare; a longer text may take more", () => {
  const other = { ...large, id: "other" };
  const unfinished = (text: string, ...rules: readonly CustomRule[]) =>
    scanWithRules(commit, [{ kind: "content", path: "a.log", text }], rules).unfinished;
  expect(unfinished(everywhere, large)).toEqual([]);
  expect(unfinished(everywhere.repeat(3), large)).toEqual([]);
  expect(unfinished(`shop_ ${"word ".repeat(200_000)} shop_`, large, other)).toEqual([]);
});

test("no match looks to the end of a line of any length, and keys at every place of it are found whole", () => {
  const greedy = rule("shop_(?:[^\\n]*y)?");
  const found = customMatches("a", `${"shop_".repeat(10_000)}y`, [greedy]);
  const lengths = found.map(({ start, end }) => end.column - start.column);
  expect(lengths.filter((length) => length === 5).length).toBeGreaterThan(9_000);
  const keys = Array.from({ length: 1_000 }, key);
  const text = keys.map((one, index) => `${" ".repeat(1 + (index % 7))}${one}`).join("");
  expect(customMatches("a", text, [shop]).map(({ secret }) => secret.reveal("fingerprint"))).toEqual(keys);
});

test("an expression that cannot be used is told, without repeating it", () => {
  expect(LinearPattern.compile("(?=x)")).toBe(
    "is not a regular expression that RE2 knows: it has no look-ahead (?=…); match what follows as well, and make the key the group (?P<secret>…)",
  );
  expect(LinearPattern.compile("(")).toBe("is not a regular expression that RE2 knows: missing closing )");
  expect(LinearPattern.compile("x*")).toBe("matches the empty text, so it would match everywhere");
  expect(LinearPattern.compile("[a-z]{900}[a-z]{900}")).toBe(
    "is too large; please use fewer or smaller counted repeats",
  );
  expect(LinearPattern.compile("(s3cr3t")).not.toContain("s3cr3t");
});
