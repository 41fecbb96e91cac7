import type { ChecklistItem } from "../incident/checklist.ts";
import type { Target } from "../incident/target.ts";
import { blocks } from "./blocks.ts";
import type { Recipe } from "./checklist-facts.ts";
import { code, codes } from "./markdown.ts";
import { count, listed } from "./words.ts";

/** A target with its place in the plan and the names that are replaced there. */
export interface NamedTarget<T extends Target = Target> {
  readonly target: T;
  /** Counts from 1 within its kind: part of the item ids. */
  readonly position: number;
  readonly variables: readonly string[];
  readonly recipe: Recipe;
}

/** So many names stand in the text of a step; what is below it has all of them. */
const NAMES = 3;

/** "Replace `A` and `B` …", with its stable id. */
export function replaceItem(named: NamedTarget, where: string, detail: string): ChecklistItem {
  const shown = named.variables.slice(0, NAMES).map((name) => code(name));
  const others = named.variables.length - shown.length;
  const names = listed([...shown, ...(others > 0 ? [count(others, "other name")] : [])]);
  return {
    id: `replace-${named.target.kind}-${named.position}`,
    text: `Replace ${names === "" ? "the key" : names} ${where}`,
    required: named.target.required,
    detail: blocks(seenIn(named.target), detail),
  };
}

/** The line of the repository that shows the place; a file that is the place itself needs no other. */
function seenIn(target: Target): string {
  const { foundIn } = target;
  if (foundIn === undefined || target.kind === "local-file") return "";
  return `Seen in ${code(foundIn.line === undefined ? foundIn.path : `${foundIn.path}:${foundIn.line}`)}.`;
}

/** What to know where one key goes by several names: a program that reads two of them may take the stale one. */
export function severalNames(variables: readonly string[]): readonly string[] {
  return variables.length < 2
    ? []
    : [
        `Replace it under all of these names: ${codes(variables.slice(0, 8))}. Where one of them keeps the old key, that one may win.`,
      ];
}
