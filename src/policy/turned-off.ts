import { ownRules, type Policy } from "./policy.ts";
import { knownNames, type Names } from "./unknown-names.ts";

/** What a policy turns off. */
export interface TurnedOff {
  /** Ids of providers, formats and rules; absent where it is all of them. */
  readonly rules?: readonly string[];
  /** The files in which they are off; absent where it is everywhere. */
  readonly paths?: readonly string[];
}

/** What a policy turns off, as it says so itself. Names that nothing has turn nothing off. */
export function turnedOff(policy: Policy, names: Names): readonly TurnedOff[] {
  const { rules, paths } = policy;
  const named = [...rules].filter(([, level]) => level === "off").map(([name]) => name);
  const own = ownRules(policy).filter(({ id, level }) => level === "off" && !rules.has(id));
  const inFiles = paths.levels.filter(({ level }) => level === "off");
  if (named.length + own.length + inFiles.length === 0) return [];
  const known = knownNames(policy, names());
  const areKnown = (names: readonly string[]) => names.filter((name) => known.has(name));
  const everywhere = [...areKnown(named), ...own.map(({ id }) => id)];
  return [
    ...(everywhere.length === 0 ? [] : [{ rules: everywhere }]),
    ...inFiles
      .map((one) => ({ paths: one.paths, ...(one.rules && { rules: areKnown(one.rules) }) }))
      .filter((one) => one.rules?.length !== 0),
  ];
}

/** So many names stand in a sentence. */
const NAMED = 3;

/** One sentence about it, where something is off. */
export function turnedOffNotes(all: readonly TurnedOff[]): readonly string[] {
  if (all.length === 0) return [];
  const parts = all.map(({ rules, paths }) => {
    const what = rules === undefined ? "everything" : someOf(rules);
    return paths === undefined ? what : `${what} in ${someOf(paths)}`;
  });
  const rest = parts.length > NAMED ? "; and more" : "";
  return [`Turned off by the policy: ${parts.slice(0, NAMED).join("; ")}${rest}.`];
}

function someOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
