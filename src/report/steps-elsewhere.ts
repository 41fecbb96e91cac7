import type { ChecklistItem } from "../incident/checklist.ts";
import { blocks } from "./blocks.ts";
import type { OtherRepository, Recipe } from "./checklist-facts.ts";
import { code } from "./markdown.ts";
import type { NamedTarget } from "./named-target.ts";
import { readersText } from "./readers-text.ts";
import { targetItems } from "./target-steps.ts";
import { more, uncapitalized } from "./words.ts";

/** So many files of another repository are named. */
const PATHS = 5;

/**
 * The other repositories of the installation in which the key was found: programs read it there, too. Of those that this
 * issue may not name, no place is shown.
 */
export function elsewhereItems(recipe: Recipe, placed: readonly NamedTarget[]): readonly ChecklistItem[] {
  const { named, hidden } = recipe.facts.elsewhere ?? { named: [], hidden: 0 };
  return [
    ...named.flatMap((other) => {
      const shown = placed.filter(({ target }) => target.foundIn?.repository === other.id);
      return [...shown.flatMap((one) => itemsIn(other, one)), otherItem(recipe, other, shown.length > 0)];
    }),
    ...(hidden === 0 ? [] : [hiddenItem(hidden)]),
  ];
}

function itemsIn({ fullName }: OtherRepository, named: NamedTarget): readonly ChecklistItem[] {
  const { recipe } = named;
  const there = { ...recipe, facts: { ...recipe.facts, repositoryName: fullName } };
  return targetItems({ ...named, recipe: there }).map((item) => ({
    ...item,
    text: `In ${code(fullName)}, ${uncapitalized(item.text)}`,
  }));
}

function otherItem(
  { plan }: Recipe,
  { id, fullName, paths }: OtherRepository,
  others: boolean,
): ChecklistItem {
  const shown = paths.slice(0, PATHS).map((path) => code(path));
  const places = [...shown, ...more(paths.length - shown.length, "file")].map((place) => `- ${place}`);
  return {
    id: `replace-in-repository-${id}`,
    text: others ? `Replace it everywhere else in ${code(fullName)}` : `Replace it in ${code(fullName)}, too`,
    required: true,
    detail: blocks(
      paths.length === 0 ? "" : `The same key was found there, in:\n\n${places.join("\n")}`,
      "Put the new key wherever that repository is deployed and its programs read it, take the old one out, and start them again.",
      readersText(plan.readers, id),
    ),
  };
}

/** With their number in the id: who ticked it for one has not ticked it for two. */
function hiddenItem(amount: number): ChecklistItem {
  const where = amount === 1 ? "the private repository" : `the ${amount} private repositories`;
  return {
    id: `replace-in-private-repositories-${amount}`,
    text: `Replace it in ${where} where it was found, too`,
    required: true,
    detail:
      "This issue is public, therefore it does not name them. Whoever may read them sees the check `rekey` of their own commits.",
  };
}
