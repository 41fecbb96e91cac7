import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { allowedNow } from "../../../src/policy/allow.ts";
import { type Judged, judge, levelOf } from "../../../src/policy/judge.ts";
import { defaultLevel, levels } from "../../../src/policy/level.ts";
import { parsePolicy } from "../../../src/policy/parse-policy.ts";
import { defaultPolicy, type Policy } from "../../../src/policy/policy.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
const ONE = "a1".repeat(32);
const LOCAL = `local:${"b2".repeat(16)}`;

function policy(text: string): Policy {
  const { policy: read, problems } = parsePolicy(text);
  expect(problems).toEqual([]);
  return read;
}

function found(changes: Partial<Judged> = {}): Judged {
  const providerId = changes.providerId ?? "acme";
  return {
    providerId,
    formatId: `${providerId}-key`,
    path: "src/a.ts",
    level: defaultLevel(providerId),
    fingerprints: [ONE, LOCAL],
    isAllowedInline: false,
    ...changes,
  };
}

function verdict(finding: Judged, text = ""): string {
  const { blocked, warned, allowed, dropped } = judge([finding], policy(text), NOW);
  expect(blocked.length + warned.length + allowed.length + dropped.length).toBe(1);
  return blocked.length ? "block" : warned.length ? "warn" : dropped.length ? "off" : "allowed";
}

test("formats of providers block, guesses warn, and a format may have a level of its own", () => {
  expect(verdict(found())).toBe("block");
  expect(verdict(found({ providerId: "generic" }))).toBe("warn");
  expect(defaultLevel("generic", { level: "off" })).toBe("off");
});

test("rules go by format, then by provider", () => {
  const text = "rules: { acme: warn, acme-key: off, generic: block }";
  expect(verdict(found(), text)).toBe("off");
  expect(verdict(found({ formatId: "acme-other" }), text)).toBe("warn");
  expect(verdict(found({ providerId: "generic" }), text)).toBe("block");
  expect(verdict(found({ providerId: "bolt" }), text)).toBe("block");
});

test("a pair does what the policy says of its secret or of its id", () => {
  const pair = found({ idFormats: ["acme-id", "acme-id-2"] });
  expect(verdict(pair, "rules: { acme-key: off }")).toBe("off");
  expect(verdict(pair, "rules: { acme-key: off, acme-id-2: block }")).toBe("block");
  expect(verdict(pair, "rules: { acme-key: warn, acme-id: block }")).toBe("block");
  expect(verdict(pair, "rules: { acme-id: off }")).toBe("block");
  expect(verdict(pair, "rules: { acme: off }")).toBe("off");
  const test = "paths: { levels: [{ paths: [src/], level: off }] }";
  expect(verdict(pair, test)).toBe("off");
});

test("a path makes levels milder and never stricter, unless it names rules", () => {
  const text = `
rules: { acme: off }
paths:
  levels:
    - { paths: [test/], level: warn }
    - { paths: [config/], level: block, rules: [generic] }
    - { paths: [test/secret/], level: block, rules: [bolt] }
`;
  expect(verdict(found({ providerId: "bolt", path: "test/a.ts" }), text)).toBe("warn");
  expect(verdict(found({ providerId: "bolt", path: "src/a.ts" }), text)).toBe("block");
  expect(verdict(found({ providerId: "bolt", path: "test/secret/a.ts" }), text)).toBe("block");
  expect(verdict(found({ path: "test/a.ts" }), text)).toBe("off");
  expect(verdict(found({ providerId: "generic", path: "config/a.ts" }), text)).toBe("block");
  expect(verdict(found({ providerId: "bolt", path: "" }), text)).toBe("block");
});

test("an entry allows a key by either of its fingerprints, until its last day has ended", () => {
  const entry = (fingerprint: string, until: string) =>
    `allow:\n  - fingerprint: ${fingerprint}\n    reason: a sample\n    until: ${until}\n`;
  expect(verdict(found(), entry(ONE, "2026-11-21"))).toBe("allowed");
  expect(verdict(found(), entry(LOCAL, "2027-11-21"))).toBe("allowed");
  expect(verdict(found(), entry(ONE, "2026-11-20"))).toBe("block");
  expect(verdict(found(), entry(ONE, "2027-12-01"))).toBe("block");
  expect(verdict(found(), entry("c3".repeat(32), "2027-01-01"))).toBe("block");
  const { notes } = allowedNow(policy(entry(ONE, "2026-11-20")).allow, NOW);
  expect(notes).toEqual([
    "allow[0]: ended on 2026-11-20 and counts no more. Please take it out, or decide anew.",
  ]);
  expect(allowedNow(policy(entry(ONE, "2030-01-01")).allow, NOW).notes).toEqual([
    "allow[0]: ends on 2030-01-01, more than a year ahead, and does not count. Please choose 2027-11-22 or an earlier day.",
  ]);
});

test("a comment silences a guess that warns, and nothing that has a provider's shape", () => {
  expect(verdict(found({ providerId: "generic", isAllowedInline: true }))).toBe("allowed");
  expect(verdict(found({ isAllowedInline: true }))).toBe("block");
  expect(verdict(found({ providerId: "custom", isAllowedInline: true }), "rules: { custom: warn }")).toBe(
    "allowed",
  );
  expect(verdict(found({ isAllowedInline: true }), "rules: { acme: warn }")).toBe("warn");
  expect(verdict(found({ providerId: "generic", isAllowedInline: true }), "rules: { generic: block }")).toBe(
    "block",
  );
});

test("a key that blocks in one place blocks in all", () => {
  const text = "paths: { levels: [{ paths: [test/], level: warn }] }";
  const inTest = found({ path: "test/a.ts", isAllowedInline: true });
  const elsewhere = found();
  const other = found({ path: "test/a.ts", fingerprints: ["d4".repeat(32)] });
  const { blocked, warned } = judge([inTest, elsewhere, other], policy(text), NOW);
  expect(blocked).toEqual([inTest, elsewhere]);
  expect(warned).toEqual([other]);
});

test("the policy file itself is full of patterns and fingerprints, which are no keys", () => {
  const generic = found({ providerId: "generic", path: ".github/rekey.yml" });
  expect(verdict(generic)).toBe("off");
  expect(verdict(found({ path: ".github/rekey.yml" }))).toBe("block");
});

test("levels, paths and entries are checked, with their places", () => {
  const problems = (text: string) => parsePolicy(text).problems;
  expect(problems("rules:\n  acme: loud\n")).toEqual([
    "rules.acme (line 2): must be one of block, warn, off",
  ]);
  expect(problems("paths:\n  levels:\n    - paths: [test/]\n      level: block\n")).toEqual([
    "paths.levels[0].level (line 4): must be warn or off where no rules are named: levels of paths alone make rules milder",
  ]);
  expect(problems("allow:\n  - fingerprint: 12\n    reason: x\n    until: 2027-01-01\n")).toHaveLength(1);
  expect(problems(`allow:\n  - fingerprint: ${ONE}\n    until: soon\n`)).toEqual([
    "allow[0].reason (line 2): is missing",
    "allow[0].until (line 3): must be a day such as 2026-06-30",
  ]);
  expect(problems(`allow:\n  - fingerprint: ${ONE}\n    line: 3\n`).join()).toContain(
    "this key is not known",
  );
});

test("whatever the policy says, each finding has one verdict, and a comment never opens the gate", () => {
  const level = fc.constantFrom(...levels);
  const finding = fc.record({
    providerId: fc.constantFrom("acme", "bolt", "generic"),
    path: fc.constantFrom("", "src/a.ts", "test/a.ts"),
    key: fc.constantFrom(ONE, "c3".repeat(32)),
    isAllowedInline: fc.boolean(),
  });
  const rules = fc.dictionary(fc.constantFrom("acme", "bolt-key", "generic"), level);
  fc.assert(
    fc.property(fc.array(finding), rules, level, (seeds, named, inTests) => {
      const given: Policy = {
        ...defaultPolicy,
        rules: new Map(Object.entries(named)),
        paths: { ignore: [], levels: [{ paths: ["test/"], level: inTests }] },
      };
      const findings = seeds.map(({ key, ...seed }) => found({ ...seed, fingerprints: [key] }));
      const { blocked, warned, allowed, dropped } = judge(findings, given, NOW);
      const all = [...blocked, ...warned, ...dropped, ...allowed.map((one) => one.finding)];
      expect(all).toHaveLength(findings.length);
      expect(new Set(all)).toEqual(new Set(findings));
      for (const one of findings) if (levelOf(given, one) === "block") expect(blocked).toContain(one);
    }),
  );
});
