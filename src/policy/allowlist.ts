import type { CustomValue } from "../scan/custom/custom-rule.ts";
import { LinearPattern } from "../scan/custom/linear-pattern.ts";
import type { TomlAllowlist } from "./toml-file.ts";

type Test = (value: CustomValue) => boolean;

/** How many expressions of allowlists a file may still have: each is compiled, and kept in memory. */
export interface Allowance {
  left: number;
}

/** What of an allowlist can be used, and one sentence for each part that cannot. */
export interface UsableAllowlist {
  readonly isAllowed: Test;
  readonly notes: readonly string[];
}

/**
 * An allowlist of gitleaks as a test. What cannot be used makes it stricter, never wider: where all of its parts must
 * hold and one cannot be used, nothing is allowed by it.
 */
export function readAllowlist(list: TomlAllowlist, allowance: Allowance): UsableAllowlist {
  const notes: string[] = [];
  const patterns = (sources: readonly string[], part: string): readonly LinearPattern[] =>
    sources.flatMap((source) => {
      const pattern = allowance.left-- > 0 ? LinearPattern.compile(source) : "is one too many for a file";
      if (typeof pattern !== "string") return pattern;
      notes.push(`an expression of its allowlist (${part}) ${pattern}`);
      return [];
    });
  const [regexes, paths] = [patterns(list.regexes, "regexes"), patterns(list.paths, "paths")];
  const stopwords = list.stopwords.map((word) => word.toLowerCase()).filter((word) => word !== "");
  if (list.commits.length > 0)
    notes.push("its allowlist names commits; a key that has leaked is not allowed by its commit");
  const target = targetOf(list.regexTarget);
  if (target === undefined) notes.push("its allowlist has a regexTarget that is not known");
  const parts: readonly { readonly has: boolean; readonly test: Test }[] = [
    {
      has: list.regexes.length > 0,
      test: (value) => target !== undefined && regexes.some((one) => one.test(target(value))),
    },
    { has: list.paths.length > 0, test: ({ path }) => path !== "" && paths.some((one) => one.test(path)) },
    { has: list.commits.length > 0, test: () => false },
    {
      has: list.stopwords.length > 0,
      test: ({ secret }) => stopwords.some((word) => secret.toLowerCase().includes(word)),
    },
  ];
  const tests = parts.filter(({ has }) => has).map(({ test }) => test);
  const isEvery = /^(?:and|&&)$/iu.test(list.condition);
  return {
    isAllowed: (value) =>
      tests.length > 0 && (isEvery ? tests.every((test) => test(value)) : tests.some((test) => test(value))),
    notes,
  };
}

function targetOf(name: string): ((value: CustomValue) => string) | undefined {
  switch (name) {
    case "":
    case "secret":
      return ({ secret }) => secret;
    case "match":
      return ({ match }) => match;
    case "line":
      return ({ line }) => line;
    default:
      return undefined;
  }
}
