import type { Actor } from "./actor.ts";
import type { IncidentEvent } from "./transition.ts";

/** A box of the checklist that was ticked or unticked. */
export interface TickChange {
  readonly item: string;
  readonly ticked: boolean;
}

/** One edit of the checklist, by one account. */
export interface BoxEdit {
  /** By the clock of GitHub. */
  readonly at: Date;
  /** When Rekey heard of it, by its own clock. */
  readonly heardAt: Date;
  readonly by: Actor;
  readonly changes: readonly TickChange[];
}

/**
 * GitHub keeps the last text that is written, whole: whoever saves a text that is a moment old undoes what others
 * did in that moment (github-facts.md, part 6: no compare-and-swap).
 */
const OVERLAP_MS = 60_000;

/**
 * The changes that the author of an edit meant. Left out are those that a later edit, heard of earlier, has
 * decided already; and among several changes those that merely undo what somebody else did a moment before.
 */
export function intendedChanges(edit: BoxEdit, log: readonly IncidentEvent[]): readonly TickChange[] {
  return edit.changes.filter((change) => {
    const ofItem = log.filter(isBoxEvent).filter(({ item }) => item === change.item);
    if (isDecided(change, edit, ofItem.findLast(isEdit))) return false;
    return edit.changes.length === 1 || !isSideEffect(change, edit, ofItem.at(-1));
  });
}

/** What Rekey did itself has the time of another clock, and is no edit that could be heard of too early. */
function isEdit({ by }: BoxEvent): boolean {
  return by.kind !== "rekey";
}

/** GitHub tells times in whole seconds. Of a tick and an untick in the same one, the careful answer counts. */
function isDecided({ ticked }: TickChange, { at }: BoxEdit, last: BoxEvent | undefined): boolean {
  if (last === undefined) return false;
  if (last.at > at) return true;
  return last.at.getTime() === at.getTime() && ticked && last.kind === "item-unticked";
}

type BoxEvent = Extract<IncidentEvent, { readonly kind: "item-ticked" | "item-unticked" }>;

/**
 * What people did is compared by GitHub's clock, and what Rekey did by its own, though an edit is a little older than what
 * is heard of it: of two clocks one may be ahead by more than the whole {@link OVERLAP_MS}.
 */
function isSideEffect({ ticked }: TickChange, edit: BoxEdit, last: BoxEvent | undefined): boolean {
  // Nobody takes back along with other things what was never there: that tick is still on its way to us.
  if (last === undefined) return !ticked;
  const at = isEdit(last) ? edit.at : edit.heardAt;
  return !isSame(edit.by, last.by) && at.getTime() - last.at.getTime() <= OVERLAP_MS;
}

function isBoxEvent(event: IncidentEvent): event is BoxEvent {
  return event.kind === "item-ticked" || event.kind === "item-unticked";
}

function isSame(a: Actor, b: Actor): boolean {
  return a.kind === "account" && b.kind === "account" && a.id === b.id;
}
