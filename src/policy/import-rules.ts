import { parse, TomlError } from "smol-toml";
import { LinearPattern } from "../scan/custom/linear-pattern.ts";
import { type Allowance, readAllowlist, type UsableAllowlist } from "./allowlist.ts";
import type { PolicyRule } from "./policy-rule.ts";
import { type TomlAllowlist, type TomlRule, tomlFile, tomlRule } from "./toml-file.ts";

/**
 * Rules beyond these are not used, and the check says so: each is compiled at every look at the policy. The files that
 * come with gitleaks 8.26 and betterleaks 1.4.1 have 211 and 280, which takes 0.15 s of CPU (measured 2026-11-22).
 */
const RULES = 300;

/**
 * The allowlists of gitleaks 8.26 have 79 expressions. 300 rules and as many of these, near the largest that they may be,
 * take 0.5 s of CPU and 100 MB (measured 2026-11-22).
 */
const ALLOWING = 300;

/** What holds for all rules is a part of each one's text. That of gitleaks 8.26 has some 2,000 characters. */
const LONGEST_COMMON = 20_000;

/** All files of a policy together: five files near all limits would take 2 s of CPU and 500 MB otherwise. */
export const ALL_RULES = 500;

/** So many rules are named with what is true of more. */
const NAMED = 10;

const inOne = `a file may have ${RULES}`;
const inAll = `all files together may have ${ALL_RULES}`;

/** What a file of another scanner gives, and one sentence for each thing in it that cannot be used. */
export interface ImportedRules {
  readonly rules: readonly PolicyRule[];
  readonly notes: readonly string[];
  /** Why nothing in it can be read. */
  readonly problem?: string;
}

/**
 * Reads the rules of a `.gitleaks.toml` or `.betterleaks.toml`, as many as there is room for. Rekey's own rules stay on,
 * whatever it extends.
 */
export function importRules(text: string, room: number): ImportedRules {
  try {
    const file = tomlFile.safeParse(parse(text));
    return file.success
      ? rulesOf(file.data, Math.min(room, RULES))
      : unreadable("this is not a file of rules");
  } catch (error) {
    // The message of the parser quotes the file.
    if (error instanceof TomlError) return unreadable(`line ${error.line}: this is not valid TOML`);
    throw error;
  }
}

/** Of a file of which nothing can be used. */
export function unreadable(problem: string): ImportedRules {
  return { rules: [], notes: [], problem };
}

function rulesOf(file: ReturnType<typeof tomlFile.parse>, most: number): ImportedRules {
  const notes: string[] = [];
  if (file.extend.path !== "" || file.extend.url !== "")
    notes.push("it extends another file, which is not read; please list that file, too");
  if (file.extend.disabledRules.length > 0)
    notes.push("it turns rules off, which says nothing about Rekey's; please use rules: in the policy");
  if ("prefilter" in file || "filter" in file) notes.push("its filters are not understood and left out");
  if (file.rules.length === 0) notes.push("it has no rules");
  const allowance = { left: ALLOWING };
  const general = commonOf(file).map((list) => ({ list, ...readAllowlist(list, allowance) }));
  if (general.length === 0 && (file.allowlist !== undefined || file.allowlists.length > 0))
    notes.push("its allowlists for all rules are too long and left out");
  notes.push(...new Set(general.flatMap((one) => one.notes)));
  const rules = new Map<string, PolicyRule>();
  const ofRules: [name: string, note: string][] = [];
  if (file.rules.length > most)
    notes.push(
      `${most === 0 ? "none" : `only ${most}`} of its ${file.rules.length} rules are used; ${most < RULES ? inAll : inOne}`,
    );
  for (const [index, content] of file.rules.slice(0, most).entries()) {
    const name = nameOf(content, index);
    const read = readRule(content, general, allowance);
    if (typeof read === "string") ofRules.push([name, read]);
    else if (rules.has(read.rule.id)) ofRules.push([name, "there is another rule with this id"]);
    else {
      rules.set(read.rule.id, read.rule);
      for (const note of read.notes) ofRules.push([name, note]);
    }
  }
  return { rules: [...rules.values()], notes: [...notes, ...inFewLines(ofRules)] };
}

function commonOf({ allowlist, allowlists }: ReturnType<typeof tomlFile.parse>): readonly TomlAllowlist[] {
  const common = [...(allowlist ? [allowlist] : []), ...allowlists];
  return JSON.stringify(common).length > LONGEST_COMMON ? [] : common;
}

/** Where many rules have the same note, nobody reads it so often. */
function inFewLines(ofRules: readonly (readonly [name: string, note: string])[]): readonly string[] {
  const byNote = Map.groupBy(ofRules, ([, note]) => note);
  return [...byNote].flatMap(([note, all]) => {
    const names = all.map(([name]) => name);
    if (names.length <= NAMED) return names.map((name) => `${name}: ${note}`);
    const [first, ...others] = names.slice(0, NAMED);
    return `${first} (also ${others.map((name) => name.replace("rule ", "")).join(", ")} and ${names.length - NAMED} more): ${note}`;
  });
}

/** Ids are outside text: one that does not look like a name is not repeated. */
function nameOf(content: unknown, index: number): string {
  const id = tomlRule.safeParse(content).data?.id ?? "";
  return ID.test(id) ? `rule ${id}` : `rule number ${index + 1}`;
}

const ID = /^[A-Za-z0-9][\w.-]{0,59}$/u;

interface General extends UsableAllowlist {
  readonly list: TomlAllowlist;
}

interface ReadRule {
  readonly rule: PolicyRule;
  readonly notes: readonly string[];
}

/** A rule, or why it cannot be used. */
function readRule(content: unknown, general: readonly General[], allowance: Allowance): ReadRule | string {
  const parsed = tomlRule.safeParse(content);
  if (!parsed.success) return "cannot be read and is not used";
  const rule = parsed.data;
  if (!ID.test(rule.id)) return "has an id that cannot be used";
  if (rule.regex === "")
    return `has no regex and is not used${rule.path === "" ? "" : "; Rekey looks for keys, not for names of files"}`;
  if ("required" in rule) return "needs other rules nearby, which Rekey does not know; it is not used";
  const pattern = LinearPattern.compile(rule.regex);
  if (typeof pattern === "string") return `is not used: its regex ${pattern}`;
  const path = rule.path === "" ? undefined : LinearPattern.compile(rule.path);
  if (typeof path === "string") return `is not used: its path ${path}`;
  if (rule.secretGroup > pattern.groupCount) return "is not used: its regex has no group secretGroup";
  const keywords = keywordsOf(rule);
  if (keywords.length === 0 || keywords.some((word) => word.length < 3))
    return "is not used: please give it keywords of three characters or more, one of which stands near every key";
  const own = [...(rule.allowlist ? [rule.allowlist] : []), ...rule.allowlists].map((list) =>
    readAllowlist(list, allowance),
  );
  const lists = [
    ...own,
    ...general.filter(({ list }) => list.targetRules.length === 0 || list.targetRules.includes(rule.id)),
  ];
  const isFiltered = "filter" in rule || "prefilter" in rule || "tokenEfficiency" in rule;
  return {
    rule: {
      id: rule.id,
      // TOML can write control characters, and PostgreSQL stores no zero.
      name:
        rule.description
          .replace(/\p{C}+/gu, " ")
          .trim()
          .slice(0, 100) || rule.id,
      severity: "high",
      level: isFiltered ? "warn" : "block",
      keywords,
      pattern,
      ...(rule.secretGroup === 0 ? {} : { group: rule.secretGroup }),
      ...(rule.entropy === 0 ? {} : { entropy: rule.entropy }),
      isInScope: (name) => path?.test(name) ?? true,
      isAllowed: (value) => lists.some((list) => list.isAllowed(value)),
      source: JSON.stringify([rule, general.map(({ list }) => list)]),
    },
    notes: [
      ...new Set(own.flatMap((list) => list.notes)),
      ...(isFiltered
        ? ["its filter is not understood, so it may find too much; its findings only warn"]
        : []),
      ...("validate" in rule ? ["its validation is not run"] : []),
    ],
  };
}

/** The keywords of a rule; where it has none, the text with which its expression begins. */
function keywordsOf({ keywords, regex }: TomlRule): readonly string[] {
  if (keywords.length > 0) return keywords.map((word) => word.toLowerCase());
  const beginning = /^(?:\(\?i\))?(?:\\b|\()*(?<literal>[A-Za-z0-9_-]{3,})(?<next>.?)/u.exec(regex)?.groups;
  if (beginning === undefined || regex.includes("|")) return [];
  const { literal = "", next = "" } = beginning;
  // A repeat belongs to the last character.
  const sure = /[*?{]/u.test(next) ? literal.slice(0, -1) : literal;
  return sure.length < 3 ? [] : [sure.toLowerCase()];
}
