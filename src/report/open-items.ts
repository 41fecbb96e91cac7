import type { Checklist, ChecklistItem } from "../incident/checklist.ts";
import type { Incident } from "../incident/incident.ts";

/** The required items that nobody has ticked, in order. */
export function openRequired(checklist: Checklist, { ticks }: Incident): readonly ChecklistItem[] {
  return checklist.flatMap(({ items }) => items.filter(({ id, required }) => required && !ticks.has(id)));
}
