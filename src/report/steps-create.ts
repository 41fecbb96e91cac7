import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import { blocks, bullets, numbered, page } from "./blocks.ts";
import { filled, newKeyName, type Recipe } from "./checklist-facts.ts";
import { selfCheckText } from "./key-check-text.ts";
import { code } from "./markdown.ts";

/** Making the key that takes over. */
export function createSteps(recipe: Recipe): ChecklistGroup {
  return { title: "Create a new key", items: [create(recipe), store] };
}

function create(recipe: Recipe): ChecklistItem {
  const { console: pages, create: creation, overlap } = recipe.provider.playbook;
  const where = pages === undefined ? "" : ` in ${page(pages.create)}`;
  const ending =
    !overlap && recipe.facts.order === "zero-downtime"
      ? "**The old key stops working the moment the new one is made.** Have the next steps ready."
      : "";
  return {
    id: "create-new-key",
    text: `Create a new key${where}`,
    required: true,
    detail: blocks(
      ending,
      numbered(creation.steps.map((step) => filled(step, recipe))),
      advice(recipe),
      creation.selfCheck === undefined ? "" : selfCheckText(creation.selfCheck),
    ),
  };
}

function advice(recipe: Recipe): string {
  const { console: pages, create: creation } = recipe.provider.playbook;
  const given = creation.advice.map((line) => filled(line, recipe));
  const isNamed = pages === undefined || creation.advice.some((line) => line.includes("{app}"));
  const name = `A name that tells what it is for: ${code(newKeyName(recipe))}`;
  return bullets(isNamed ? given : [name, ...given]);
}

const store: ChecklistItem = {
  id: "store-new-key",
  text: "Keep the new key in a password manager or secret store",
  required: false,
  detail: "Copy it there at once: most providers show a key only once. Not in a file, a chat or a ticket.",
};
