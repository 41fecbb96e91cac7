import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { policyJsonSchema } from "../../../src/policy/json-schema.ts";
import { levelOf } from "../../../src/policy/judge.ts";
import { parsePolicy } from "../../../src/policy/parse-policy.ts";
import { planFor } from "../../../src/policy/plan.ts";
import { defaultPolicy, isIgnored, severityOf } from "../../../src/policy/policy.ts";
import { policyFile } from "../../../src/policy/schema.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { costOf } from "../../support/cost.ts";

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
}

function problems(text: string): readonly string[] {
  const read_ = parsePolicy(text);
  expect(read_.policy).toBe(defaultPolicy);
  return read_.problems;
}

test("the example of the documentation is a policy, and a whole one", () => {
  const example = /```yaml\n(?<yaml>.*?)```/su.exec(read("docs/policy.md"))?.groups?.yaml ?? "";
  const { policy, problems: found } = parsePolicy(example);
  expect(found).toEqual([]);
  expect(policy.targets.map(({ kind }) => kind)).toEqual([
    "coolify",
    "huggingface-space",
    "github-actions",
    "platform",
    "local-file",
    "other",
  ]);
  expect(policy.reminder).toEqual({ months: 3 });
  expect(policy.smokeTests[1]?.request?.method).toBe("GET");
  expect(policy.severity.get("replicate")).toBe("high");
  expect(policy.fallback).toContain("MUSIC_PROVIDER");
  expect(policy.customRules.map(({ id }) => id)).toEqual(["shop-token"]);
  const guess = { providerId: "generic", formatId: "generic-secret", level: "warn" } as const;
  expect(levelOf(policy, { ...guess, path: "src/server.ts" })).toBe("warn");
  expect(levelOf(policy, { ...guess, path: "deploy/server.ts" })).toBe("block");
  expect(Object.keys(policyFile.shape).filter((section) => !example.includes(`\n${section}:`))).toEqual([]);
  const ids = new Set(catalogue.map(({ id }) => id));
  for (const id of policy.targets.flatMap(({ providers = [] }) => providers)) expect(ids).toContain(id);
  for (const id of policy.severity.keys()) expect(ids).toContain(id);
});

test("the JSON schema is current (else: node tools/policy-schema.ts)", () => {
  expect(JSON.parse(read("src/policy/schema.json"))).toEqual(JSON.parse(policyJsonSchema()));
});

test("no file, an empty one and a comment are the defaults", () => {
  for (const text of ["", "\n", "# nothing yet\n", "{}", "---\n"])
    expect(parsePolicy(text)).toEqual({ policy: defaultPolicy, problems: [], notes: [] });
});

test("sections take the place of those of the base", () => {
  const base = parsePolicy("reminder: 90d\nfallback: wait\nlogs: { good: [a] }\n").policy;
  const { policy } = parsePolicy("reminder: 1mo\n", base);
  expect(policy).toEqual({
    ...defaultPolicy,
    reminder: { months: 1 },
    fallback: "wait",
    logs: { good: ["a"], bad: [] },
  });
});

test("problems say where and what, in clear sentences", () => {
  expect(problems("tragets: []\n")).toEqual([
    "tragets (line 1): this key is not known; did you mean targets?",
  ]);
  expect(problems("rule: {}\n")).toEqual(["rule (line 1): this key is not known; did you mean rules?"]);
  expect(problems("wholly: other\n")).toEqual(["wholly (line 1): this key is not known"]);
  expect(problems("targets:\n  - kind: heroku\n")).toEqual([
    "targets[0].kind (line 2): must be one of coolify, huggingface-space, github-actions, platform, local-file, other",
  ]);
  expect(problems("rules: { generic: warm }\n")).toEqual([
    "rules.generic (line 1): must be one of block, warn, off; did you mean warn?",
  ]);
  expect(problems("targets:\n  - kind: coolify\n")).toEqual(["targets[0].url (line 2): is missing"]);
  expect(problems("targets:\n  - kind: coolify\n    url: https://u:p@coolify.example.com\n")).toEqual([
    "targets[0].url (line 3): must be an http or https address without user name and password",
  ]);
  expect(problems("targets:\n  - kind: platform\n    platform: coolify\n")).toEqual([
    expect.stringMatching(/^targets\[0\]\.platform \(line 3\): must be one of aws-lambda, /u),
  ]);
  expect(problems("targets:\n  - kind: platform\n    platform: vercel\n    app: a`b\n")).toEqual([
    "targets[0].app (line 4): must be the name of a project, app or service",
  ]);
  expect(problems("targets:\n  - kind: local-file\n    path: .env\n    require: yes\n")).toEqual([
    "targets[0].require (line 4): this key is not known; did you mean required?",
  ]);
  expect(problems("smokeTests: [{ name: a, request: { url: 'http://a.b', automatic: true } }]\n")).toEqual([
    "smokeTests[0].request.automatic (line 1): needs an address that begins with https://",
  ]);
  expect(problems("reminder: 90\n")).toEqual([
    "reminder (line 1): must be text; put quotes around it if it looks like a number or a date",
  ]);
  expect(problems("reminder: soon\n")).toEqual([
    "reminder (line 1): must be months or days, such as 3mo or 90d",
  ]);
  expect(problems("severity:\n  fal: awful\n")).toEqual([
    "severity.fal (line 2): must be one of critical, high, medium, low",
  ]);
  expect(problems("verify: maybe\n")).toEqual(["verify (line 1): must be on, off, or a section with hosts"]);
  expect(problems("verify: {}\n")).toEqual(["verify.hosts (line 1): is missing"]);
  expect(problems("verfiy: off\n")).toEqual(["verfiy (line 1): this key is not known; did you mean verify?"]);
  expect(problems("path: {}\n")).toEqual(["path (line 1): this key is not known here; did you mean paths?"]);
  expect(problems("ignore: [a]\n")).toEqual(["ignore (line 1): this key is not known here"]);
  expect(problems("verify:\n  hosts: { gitlab: http://git.example.com }\n")).toEqual([
    "verify.hosts.gitlab (line 2): must be https:// and a host, such as https://git.example.com",
  ]);
  expect(problems("revoke: maybe\n")).toEqual(["revoke (line 1): must be off, or a section with role"]);
  expect(problems("revoke:\n  role: root\n")).toEqual([
    "revoke.role (line 2): must be one of write, maintain, admin",
  ]);
  expect(problems("revoke:\n  roles: admin\n")).toContain(
    "revoke.roles (line 2): this key is not known; did you mean role?",
  );
  expect(problems("paths:\n  ignore: ['**']\n")).toEqual([
    "paths.ignore[0] (line 2): would take every file out of the scan",
  ]);
  expect(problems("targets: yes please\n")).toEqual(["targets (line 1): must be a list"]);
  expect(problems("processes:\n  - name: ''\n    commands: [a]\n")).toEqual([
    "processes[0].name (line 2): must not be empty",
  ]);
  expect(problems(`fallback: ${"x".repeat(501)}\n`)).toEqual([
    "fallback (line 1): must have at most 500 characters",
  ]);
  expect(problems("- a\n")).toEqual(["the file must consist of sections, such as targets:"]);
  expect(problems("a: [\n")).toEqual([expect.stringMatching(/^line \d: this is not valid YAML$/u)]);
  expect(problems("reminder: 3mo\nreminder: 3mo\n")).toEqual([
    "line 2: this is not valid YAML; this key stands there twice",
  ]);
  expect(problems('fallback: "\\d"\nreminder: 3mo\nreminder: 2mo\n')).toEqual([
    "line 1: this is not valid YAML; text with a backslash belongs between single quotes",
    "line 3: this is not valid YAML; this key stands there twice",
  ]);
  expect(problems("paths:\n  levels:\n    - paths: ['[a]']\n      level: block\n")).toEqual([
    "paths.levels[0].paths[0] (line 3): knows only the signs *, ** and ?",
    "paths.levels[0].level (line 4): must be warn or off where no rules are named: levels of paths alone make rules milder",
  ]);
  expect(problems("paths:\n  ignore:\n\n    a: b\n")).toEqual(["paths.ignore (line 2): must be a list"]);
  expect(problems("reminder: 3mo\n---\nreminder: 2mo\n")).toEqual([
    "line 2: this is not valid YAML; a policy is one document",
  ]);
  expect(problems("importRules: .gitleaks.toml\n")).toEqual(["importRules (line 1): must be a list"]);
  expect(problems("fallback: !!js/function 'x'\n")).toHaveLength(1);
});

test("problems never tell a value, nor a key that is not a word", () => {
  const value = ["s3cr3t", "v4lu3"].join("");
  const texts = [
    `${value}: 1`,
    `targets: ${value}`,
    `targets:\n  - kind: ${value}`,
    `reminder: ${value}`,
    `severity: { ${value}: ${value} }`,
    `paths: { ignore: ["${value}{"] }`,
    `fallback: [${value}`,
    `? [${value}]\n: 1`,
    `"<b>@you": ${value}`,
    `logs: *${value}`,
  ];
  for (const text of texts) {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).not.toMatch(/s3cr3t|<b>|@you/u);
  }
});

test("bombs are refused, quickly", () => {
  const cost = costOf(() => {
    const aliases = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? "a0: &a0 [x, x]"
        : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`,
    );
    expect(problems(aliases.join("\n"))).toHaveLength(1);
    expect(problems("[".repeat(60_000))).toHaveLength(1);
    expect(problems(`fallback: ${"x".repeat(70_000)}`)).toEqual(["the file is larger than 64 KB"]);
    const many = problems(
      Array.from({ length: 200 }, (_, index) => `k${"x".repeat(index % 7)}${index}: 1`).join("\n"),
    );
    expect([many.length, many.at(-1)]).toEqual([21, "and 180 more"]);
    expect(problems("__proto__: { a: 1 }\n")).toHaveLength(1);
  });
  expect(cost).toBeLessThan(3000);
});

test("a plan has the targets of its provider, and the env files that leaked", () => {
  const { policy } = parsePolicy(
    [
      "targets:",
      "  - { kind: local-file, path: server/.env, variables: [FAL_KEY], providers: [fal] }",
      "  - { kind: coolify, url: 'https://coolify.example.com', providers: [huggingface] }",
      "processes: [{ name: worker, commands: [run] }]",
    ].join("\n"),
  );
  const seen = {
    paths: ["server/.env", "backend/.env", "backend/.env", "a/.env.example", "src/a.ts"],
    variables: ["K"],
  };
  expect(planFor(policy, "fal", seen).targets).toEqual([
    { kind: "local-file", path: "server/.env", variables: ["FAL_KEY"], required: true },
    { kind: "local-file", path: "backend/.env", variables: ["K"], required: false },
  ]);
  expect(planFor(policy, "openai", { paths: [".env.local"], variables: [] }).targets).toEqual([
    { kind: "local-file", path: ".env.local", variables: [], required: true },
  ]);
  expect(planFor(defaultPolicy, "openai", { paths: ["src/a.ts"], variables: [] })).toEqual({
    targets: [],
    processes: [],
    smokeTests: [],
    goodLogLines: [],
    badLogLines: [],
    reminder: { months: 3 },
  });
  expect(planFor({ ...policy, fallback: "wait" }, "fal", seen)).toMatchObject({ fallback: "wait" });
});

test("severity is that of the format, of the provider, or of the catalogue", () => {
  const { policy } = parsePolicy("severity: { acme: low, acme-admin-key: critical }\n");
  expect(severityOf(policy, "acme", { id: "acme-admin-key", severity: "high" })).toBe("critical");
  expect(severityOf(policy, "acme", { id: "acme-key", severity: "high" })).toBe("low");
  expect(severityOf(policy, "other", { id: "other-key", severity: "high" })).toBe("high");
});

test("ignored paths are those of the policy", () => {
  const { policy } = parsePolicy("paths: { ignore: ['*.snap', docs/] }\n");
  expect(isIgnored(policy, "a/b.snap")).toBe(true);
  expect(isIgnored(policy, "docs/x.md")).toBe(true);
  expect(isIgnored(policy, "src/a.ts")).toBe(false);
});
