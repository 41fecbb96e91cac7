import { type Document, isMap, isNode, isScalar, type LineCounter } from "yaml";
import type { z } from "zod";
import type { RuleProblem } from "./custom-rule-problems.ts";
import { didYouMean } from "./spelling.ts";

type Issue = z.core.$ZodIssue;

/** The names that the file knows, to guess what a misspelt one was meant to be. */
const KNOWN = [
  "allow",
  "app",
  "application",
  "automatic",
  "bad",
  "body",
  "by",
  "commands",
  "customRules",
  "entropy",
  "entry",
  "environment",
  "expect",
  "fallback",
  "fingerprint",
  "good",
  "group",
  "hosts",
  "id",
  "ignore",
  "importRules",
  "keywords",
  "kind",
  "level",
  "levels",
  "logs",
  "match",
  "method",
  "name",
  "path",
  "paths",
  "platform",
  "powershell",
  "processes",
  "providers",
  "reason",
  "regex",
  "reminder",
  "request",
  "required",
  "revoke",
  "role",
  "rules",
  "severity",
  "smokeTests",
  "space",
  "steps",
  "targets",
  "until",
  "url",
  "uuid",
  "variables",
  "verify",
] as const;

/** So many are named, and the others counted. */
const MOST = 20;

/** What is wrong with a file, one sentence each, with its place, in the order of its lines. */
export function problemsOf(
  issues: readonly Issue[],
  document: Document,
  lines: LineCounter,
): readonly string[] {
  const all = issues
    .filter((issue) => issue.code === "invalid_type" || !hasWrongType(issue, issues))
    .flatMap(problemsIn)
    .map((problem) => ({ ...problem, line: lineOf(problem.path, document, lines) }))
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ path, message, line }) => `${place(path, line)}: ${message}`);
  const rest = all.length - MOST;
  return [...all.slice(0, MOST), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

/** What is no list has no length that could be wrong. */
function hasWrongType({ path }: Issue, issues: readonly Issue[]): boolean {
  const at = path.join(" ");
  return issues.some((other) => other.code === "invalid_type" && other.path.join(" ") === at);
}

/** Something that is wrong beyond the forms of fields. */
export function issueOf({ path, message }: RuleProblem): Issue {
  return { code: "custom", path: [...path], message, input: undefined };
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function problemsIn(issue: Issue): readonly Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey(key) }));
  const inside =
    issue.code === "invalid_union" ? issue.errors.find((errors) => errors.every(isInside)) : undefined;
  if (inside !== undefined)
    return inside.flatMap((inner) => problemsIn({ ...inner, path: [...issue.path, ...inner.path] }));
  return [{ path: issue.path, message: expectation(issue) }];
}

/** True where the form is the one that was meant, and only a part of it is wrong. */
function isInside({ code, path }: Issue): boolean {
  return path.length > 0 || code === "unrecognized_keys";
}

/** A key that is known elsewhere may be another one that was meant here: `path` for `paths`. */
function unknownKey(key: string): string {
  const others = KNOWN.filter((one) => one !== key);
  const unknown = others.length === KNOWN.length ? "this key is not known" : "this key is not known here";
  return `${unknown}${didYouMean(key, others)}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "is missing";
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return oneOf(issue.values.map(String), issue.input);
    case "invalid_union":
      if (!("options" in issue) || issue.options === undefined) return issue.message;
      return oneOf(issue.options.map(String), undefined);
    case "too_big":
      if (issue.origin !== "array" && issue.origin !== "string") return `must be at most ${issue.maximum}`;
      return `must have at most ${issue.maximum} ${issue.origin === "array" ? "entries" : "characters"}`;
    case "too_small":
      if (issue.origin !== "array" && issue.origin !== "string") return `must be at least ${issue.minimum}`;
      return "must not be empty";
    case "invalid_format":
    case "custom":
      return issue.message;
    default:
      return "cannot be used";
  }
}

function oneOf(words: readonly string[], given: unknown): string {
  return `must be one of ${words.join(", ")}${typeof given === "string" ? didYouMean(given, words) : ""}`;
}

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a section with keys",
  record: "a section with keys",
  string: "text; put quotes around it if it looks like a number or a date",
};

/** `targets[0].kind (line 4)`. A key is named only when it looks like a word: it could be a secret in the wrong place. */
function place(path: readonly PropertyKey[], line: number | undefined): string {
  const names = path.map((key, index) => {
    if (typeof key === "number") return `[${key}]`;
    const name = /^[A-Za-z][A-Za-z_-]{0,23}$/u.test(String(key)) ? String(key) : "(a key)";
    return index === 0 ? name : `.${name}`;
  });
  return `${names.join("") || "the file"}${line === undefined ? "" : ` (line ${line})`}`;
}

/** The line of a key, or of an entry of a list; of what is missing, that of what should have it. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
