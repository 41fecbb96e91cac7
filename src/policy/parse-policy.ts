import { isMap, LineCounter, parseDocument } from "yaml";
import { toPolicyRule } from "./custom-rule-file.ts";
import { customRuleProblems } from "./custom-rule-problems.ts";
import { ALL_RULES, importRules, unreadable } from "./import-rules.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import type { PolicyRule } from "./policy-rule.ts";
import { issueOf, problemsOf } from "./problems.ts";
import { type PolicyFile, policyFile } from "./schema.ts";
import type { CatalogueNames, Names } from "./unknown-names.ts";
import { yamlProblems } from "./yaml-problems.ts";

const MAX_BYTES = 64 * 1024;

const NO_NAMES: CatalogueNames = { providers: [], formats: [], hosted: [] };

/** A policy and what is wrong with the file it came from: nothing, or the policy is the base alone. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** One sentence each. They name keys and positions, never values: a value could be a key. */
  readonly problems: readonly string[];
  /** What people should know of a policy that holds, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads a policy file. Its sections take the place of those of `base`, which is the organization's policy or the
 * default. A file with a problem changes nothing: half a policy would surprise more than none.
 */
export function parsePolicy(
  text: string,
  base: Policy = defaultPolicy,
  names: Names = () => NO_NAMES,
): ReadPolicy {
  if (new TextEncoder().encode(text).length > MAX_BYTES)
    return refused(base, "the file is larger than 64 KB");
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      merge: false,
      prettyErrors: false,
      // Silent, it would take the first of several documents and say nothing of the others.
      logLevel: "error",
    });
    const mistakes = yamlProblems(document, lines);
    if (mistakes.length > 0) return { policy: base, problems: mistakes, notes: [] };
    const content: unknown = document.toJS({ maxAliasCount: 20 });
    if (content === null) return { policy: base, problems: [], notes: [] };
    if (!isMap(document.contents))
      return refused(base, "the file must consist of sections, such as targets:");
    const parsed = policyFile.safeParse(content, { reportInput: true });
    const issues = [...(parsed.error?.issues ?? []), ...customRuleProblems(content, names).map(issueOf)];
    if (!parsed.success || issues.length > 0)
      return { policy: base, problems: problemsOf(issues, document, lines), notes: [] };
    return { policy: withSections(base, parsed.data), problems: [], notes: [] };
  } catch {
    // The parser throws on too many aliases and on nesting that is too deep. Its messages may quote the file.
    return refused(base, "the file is nested too deeply or has too many aliases");
  }
}

function refused(policy: Policy, problem: string): ReadPolicy {
  return { policy, problems: [problem], notes: [] };
}

function withSections(base: Policy, file: PolicyFile): Policy {
  return {
    ...base,
    ...(file.targets && { targets: file.targets }),
    ...(file.processes && { processes: file.processes }),
    ...(file.smokeTests && { smokeTests: file.smokeTests }),
    ...(file.logs && { logs: file.logs }),
    ...(file.fallback !== undefined && { fallback: file.fallback }),
    ...(file.reminder !== undefined && { reminder: reminder(file.reminder) }),
    ...(file.paths && { paths: file.paths }),
    ...(file.customRules && { customRules: file.customRules.flatMap((rule) => toPolicyRule(rule) ?? []) }),
    ...(file.importRules && { importRules: file.importRules, importedRules: [] }),
    ...(file.rules && { rules: new Map(Object.entries(file.rules)) }),
    ...(file.allow && { allow: file.allow }),
    ...(file.severity && { severity: new Map(Object.entries(file.severity)) }),
    ...(file.revoke !== undefined && { revoke: revocation(file.revoke) }),
    ...(file.verify !== undefined && { verify: verification(file.verify) }),
  };
}

function verification(file: NonNullable<PolicyFile["verify"]>): Policy["verify"] {
  if (typeof file === "object") return { isOn: true, hosts: new Map(Object.entries(file.hosts)) };
  return { isOn: file === "on" || file === true, hosts: new Map() };
}

function revocation(file: NonNullable<PolicyFile["revoke"]>): Policy["revoke"] {
  return { role: typeof file === "object" ? file.role : "nobody" };
}

function reminder(words: string): Policy["reminder"] {
  const amount = Number.parseInt(words, 10);
  return words.endsWith("mo") ? { months: amount } : { days: amount };
}

/** A file that a policy names under `importRules`; without text, why it could not be read. */
export interface ImportFile {
  readonly path: string;
  readonly text?: string;
  readonly reason?: string;
}

/**
 * A policy with the rules of the files that it names. The first rule of an id counts. A file of which nothing can be read
 * is a mistake in the policy like any other: the base alone holds.
 */
export function withImports(
  read: ReadPolicy,
  files: readonly ImportFile[],
  base: Policy = defaultPolicy,
): ReadPolicy {
  const rules = new Map<string, PolicyRule>();
  const [notes, problems]: [string[], string[]] = [[], []];
  let room = ALL_RULES;
  for (const { path, text, reason = "this file is not there" } of files) {
    const imported = text === undefined ? unreadable(reason) : importRules(text, room);
    room -= imported.rules.length;
    for (const rule of imported.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule);
    notes.push(...imported.notes.map((note) => `${path}: ${note}`));
    if (imported.problem !== undefined) problems.push(`importRules: ${path}: ${imported.problem}`);
  }
  if (problems.length > 0) return { policy: base, problems: [...read.problems, ...problems], notes: [] };
  const policy = { ...read.policy, importedRules: [...rules.values()] };
  return { ...read, policy, notes: [...read.notes, ...notes] };
}
