import { isWithinWord } from "../anchors/within-word.ts";
import type { Rules } from "./rules.ts";

/** A path with the words of more rules was made to have them, and says nothing. */
const MOST_IN_PATH = 100;

/** Packages of others lie in a project, and its name says nothing of what they hold. */
const AROUND_PACKAGES = /^.*(?:^|\/)(?:bower_components|node_modules|site-packages)\//;

/** The path that was asked for last: it is asked for again for each decoded text, and for other versions of a file. */
const LAST = new WeakMap<Rules, { readonly path: string; readonly numbers: ReadonlySet<number> }>();

/** The rules whose words stand in the path of a file: they hold for all of it. */
export function rulesInPath(rules: Rules, path: string): ReadonlySet<number> {
  const last = LAST.get(rules);
  if (last?.path === path) return last.numbers;
  const numbers = numbersIn(rules, path);
  LAST.set(rules, { path, numbers });
  return numbers;
}

function numbersIn(rules: Rules, path: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  const bytes = Buffer.from(path.replace(AROUND_PACKAGES, ""));
  rules.finder.find(bytes, (position, index) => {
    const anchor = rules.anchors[index];
    if (anchor === undefined || (anchor.beginsWord && isWithinWord(bytes, position))) return;
    for (const number of anchor.rules) {
      const rule = rules.rule(number);
      if (rule.way === "keyed" && rule.isWordAt(bytes, position)) numbers.add(number);
    }
  });
  return numbers.size > MOST_IN_PATH ? new Set() : numbers;
}
