/** One thing to do. Texts are Markdown made by Rekey: whatever came from outside is escaped already. */
export interface ChecklistItem {
  /** Stable within its incident, of the form `[a-z0-9-]+`: ticks are stored under it. */
  readonly id: string;
  /** One line, in the imperative. */
  readonly text: string;
  /** The gate waits for required items; optional ones are good advice. */
  readonly required: boolean;
  /** Commands, pages and warnings for this item, as Markdown blocks. */
  readonly detail?: string;
}

/** One act of the rotation, such as "Revoke the old key". */
export interface ChecklistGroup {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** The whole rotation in the order in which it is to be done. */
export type Checklist = readonly ChecklistGroup[];

/** The ids of the items that the gate waits for. */
export function requiredItems(checklist: Checklist): readonly string[] {
  return checklist.flatMap((group) => group.items.filter((item) => item.required).map((item) => item.id));
}
