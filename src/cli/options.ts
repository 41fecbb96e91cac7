import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean, meantOrBegunBy } from "../policy/spelling.ts";
import { CannotScan } from "./cannot-scan.ts";
import { printable } from "./printable.ts";
import { type Format, formats } from "./report/report.ts";

/** What is scanned. */
export type Target =
  | { readonly kind: "paths"; readonly paths: readonly string[] }
  | { readonly kind: "staged" }
  | { readonly kind: "range"; readonly range: string }
  | { readonly kind: "history" }
  | { readonly kind: "diff"; readonly file: string };

/** What `rekey scan` was asked for. */
export interface ScanOptions {
  readonly target: Target;
  readonly format: Format;
  readonly output?: string;
  readonly config?: string;
  /** The mildest level that ends with 1. */
  readonly failOn: "block" | "warn";
  readonly hasProgress: boolean;
  /** How many threads scan what is big; as many as there are processors when absent. */
  readonly jobs?: number;
}

/** Reads the arguments of `rekey scan`; undefined when help is wanted. */
export function parseScanOptions(args: readonly string[]): ScanOptions | undefined {
  const { values, positionals } = parsed("scan", args, {
    staged: { type: "boolean" },
    git: { type: "string" },
    history: { type: "boolean" },
    diff: { type: "string" },
    format: { type: "string" },
    output: { type: "string", short: "o" },
    config: { type: "string", short: "c" },
    "fail-on": { type: "string" },
    "no-progress": { type: "boolean" },
    jobs: { type: "string", short: "j" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help === true) return undefined;
  const text = (name: string): string | undefined =>
    typeof values[name] === "string" ? values[name] : undefined;
  const [output, config, jobs] = [text("output"), text("config"), text("jobs")];
  return {
    target: targetOf(values, positionals),
    format: oneOf("--format", formats, text("format") ?? "text"),
    // As everywhere, a hyphen is standard output.
    ...(output === undefined || output === "-" ? {} : { output }),
    ...(config === undefined ? {} : { config }),
    failOn: oneOf("--fail-on", ["block", "warn"] as const, text("fail-on") ?? "warn"),
    hasProgress: values["no-progress"] !== true,
    ...(jobs === undefined ? {} : { jobs: jobsIn(jobs) }),
  };
}

/** Reads the arguments of `rekey rules`; undefined when help is wanted. */
export function parseRulesOptions(args: readonly string[]): "text" | "json" | undefined {
  const { values, positionals } = parsed("rules", args, {
    format: { type: "string" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help === true) return undefined;
  if (positionals[0] !== undefined)
    throw new CannotScan("rekey rules takes no names. See rekey rules --help.");
  const format = typeof values.format === "string" ? values.format : "text";
  return oneOf("--format", ["text", "json"] as const, format);
}

type Options = NonNullable<ParseArgsConfig["options"]>;

function parsed(command: string, args: readonly string[], options: Options) {
  // What is wrong is said here: Node's words speak of its own way to write it.
  const all = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const given = all.tokens.filter((token) => token.kind === "option");
  const problem = given.map((token) => problemOf(token, options)).find((one) => one !== undefined);
  if (problem !== undefined) throw new CannotScan(`${problem} See rekey ${command} --help.`);
  for (const name of ONCE)
    if (given.filter((token) => token.name === name).length > 1)
      throw new CannotScan(`--${name} can be given once. See rekey ${command} --help.`);
  return all;
}

/** Of the others, the last one counts: a hook has some, and a person adds their own. */
const ONCE = ["git", "diff"];

const NEEDED: Readonly<Record<string, string>> = {
  git: "a range of commits, such as main..HEAD",
  diff: "a file, or - for standard input",
  format: "the name of a format, such as json",
  output: "a file to write to",
  config: "the file of a policy",
  "fail-on": "a level: block or warn",
  jobs: "a number of threads",
};

interface Given {
  readonly name: string;
  /** As it was written, such as `-j`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function problemOf({ name, rawName, value, inlineValue }: Given, options: Options): string | undefined {
  // What every object has is no option.
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known === undefined) return unknownOption(rawName, Object.keys(options));
  if (known.type === "boolean") return value === undefined ? undefined : `${rawName} takes no value.`;
  const isOption = value !== undefined && /^-./u.test(value) && inlineValue !== true;
  return value === undefined || value === "" || isOption ? `${rawName} needs ${NEEDED[name]}.` : undefined;
}

function unknownOption(rawName: string, names: readonly string[]): string {
  const meant = rawName.startsWith("--") ? meantOrBegunBy(rawName.slice(2), names) : undefined;
  const instead = meant === undefined ? "." : `; did you mean --${meant}?`;
  return `There is no option ${printable(rawName)}${instead}`;
}

function targetOf(
  { staged, history, git, diff }: ReturnType<typeof parsed>["values"],
  paths: readonly string[],
): Target {
  const targets: Target[] = [];
  if (staged === true) targets.push({ kind: "staged" });
  if (history === true) targets.push({ kind: "history" });
  if (typeof git === "string") targets.push({ kind: "range", range: git });
  if (typeof diff === "string") targets.push({ kind: "diff", file: diff });
  if (paths.length > 0) targets.push({ kind: "paths", paths });
  if (paths.includes(""))
    throw new CannotScan("A path is empty. Name a file or a folder; the current folder is a dot.");
  if (targets.length > 1)
    throw new CannotScan(
      "rekey scan takes one of PATH, --staged, --git, --history and --diff. See rekey scan --help.",
    );
  return targets[0] ?? { kind: "paths", paths: ["."] };
}

function jobsIn(text: string): number {
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  throw new CannotScan("--jobs must be a number from 1 to 99.");
}

function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((known) => known === given);
  if (word !== undefined) return word;
  throw new CannotScan(`${option} must be one of ${words.join(", ")}${didYouMean(given, words) || "."}`);
}
