import { assertNever } from "../incident/assert-never.ts";
import type { Checklist, ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { Incident } from "../incident/incident.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import { actorName, resolutionName } from "./comments.ts";
import { isoMinute } from "./dates.ts";
import type { IncidentView } from "./incident-view.ts";
import { cellCode, text } from "./markdown.ts";
import { unknownBecause } from "./unknown-because.ts";
import { count } from "./words.ts";

type Row = readonly [date: string, action: string, status: string, notes: string];

/** What happened, oldest first, and what is still to do. Keeps the first entries and the newest when it must be short. */
export function logSection({ incident, checklist, log }: IncidentView, limit: number): string {
  const rows = log.flatMap((event) => (event.kind === "heard" ? [] : [eventRow(event, checklist)]));
  const hidden = Math.max(0, rows.length - limit);
  const start = Math.ceil(limit / 4);
  const gap: Row = ["", `*${count(hidden, "entry", "entries")} not shown*`, "", ""];
  const shown = hidden > 0 ? [...rows.slice(0, start), gap, ...rows.slice(start + hidden)] : rows;
  const pending =
    incident.state.kind === "open" ? checklist.flatMap((group) => pendingRow(group, incident)) : [];
  const head = ["| Date (UTC) | Action | Status | Notes |", "| --- | --- | --- | --- |"];
  return ["## Log", "", ...head, ...[...shown, ...pending].map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function pendingRow({ title, items }: ChecklistGroup, { ticks }: Incident): readonly Row[] {
  const required = items.filter((item) => item.required);
  const left = required.filter(({ id }) => !ticks.has(id)).length;
  if (left === 0) return [];
  const notes =
    left === required.length
      ? count(left, "required step")
      : `${left} of ${count(required.length, "required step")} left`;
  return [["**Pending**", title, "To do", notes]];
}

/** What changed nothing is not told. */
type ToldEvent = Exclude<IncidentEvent, { readonly kind: "heard" }>;

function eventRow(event: ToldEvent, checklist: Checklist): Row {
  const [action, status, notes] = told(event, checklist);
  const by = `by ${event.by.kind === "account" ? cellCode(event.by.login) : actorName(event.by)}`;
  return [isoMinute(event.at), action, status, [notes, by].filter((note) => note !== "").join(", ")];
}

function told(
  event: ToldEvent,
  checklist: Checklist,
): readonly [action: string, status: string, notes: string] {
  switch (event.kind) {
    case "opened":
      return ["Leaked key found", "Opened", ""];
    case "seen-again":
      return ["Key seen again", "Noted", `in ${count(event.places, "more place")}`];
    case "item-ticked":
      return [itemName(event.item, checklist), "Done", seen(event, checklist)];
    case "item-unticked":
      return [itemName(event.item, checklist), "Taken back", seen(event, checklist)];
    case "validity-learned":
      return [
        event.by.kind === "rekey" ? "Asked the provider about the key" : "Key reported as working",
        ...validityTold(event),
      ];
    case "revocation-asked":
      return ["Revocation asked for", "Waits", "for a second command"];
    case "revocation-sent":
      return ["Revocation sent", event.taken ? "Taken" : "Not taken", text(event.evidence)];
    case "rotation-confirmed":
      return ["Rotation confirmed", "Resolved", "every required step is done"];
    case "dismissed":
      return ["Dismissed", "Resolved", `${resolutionName[event.resolution]}: ${text(event.reason, 300)}`];
    case "reappeared":
      return ["Key committed again", "Reopened", `in ${count(event.places, "place")}`];
    case "revived":
      return ["The key works again", "Reopened", text(event.evidence)];
    case "reopened":
      return ["Opened again", "Reopened", ""];
    case "refused":
      return [refusedAction(event, checklist), "Refused", refusals[event.action].why];
    default:
      return assertNever(event);
  }
}

const refusals = {
  tick: { what: "Tick", why: "the role does not allow it" },
  close: { what: "Close", why: "required steps are left" },
  reopen: { what: "Open again", why: "the role does not allow it" },
  dismiss: { what: "Dismiss", why: "the role does not allow it" },
} as const;

function refusedAction(
  { action, items = [] }: Extract<IncidentEvent, { readonly kind: "refused" }>,
  checklist: Checklist,
): string {
  const { what } = refusals[action];
  const [first, ...rest] = items;
  if (first === undefined) return what;
  const others = rest.length === 0 ? "" : `, and ${count(rest.length, "more box", "more boxes")}`;
  return `${what}: ${itemName(first, checklist)}${others}`;
}

function validityTold({
  validity,
}: Extract<IncidentEvent, { readonly kind: "validity-learned" }>): readonly [status: string, notes: string] {
  switch (validity.kind) {
    case "active":
      return ["It works", text(validity.evidence)];
    case "inactive":
      return ["It is refused", text(validity.evidence)];
    case "unknown":
      return ["Unknown", unknownBecause[validity.reason]];
    default:
      return assertNever(validity);
  }
}

/** A step that is not shown any more may be one of a repository that this issue must not tell of. */
function seen(
  { item, evidence = "" }: Extract<IncidentEvent, { readonly kind: "item-ticked" | "item-unticked" }>,
  checklist: Checklist,
): string {
  return itemIn(checklist, item) === undefined ? "" : text(evidence);
}

function itemIn(checklist: Checklist, item: string): ChecklistItem | undefined {
  return checklist.flatMap(({ items }) => items).find(({ id }) => id === item);
}

/** An item as the checklist words it, without its links; its id when the checklist does not have it any more. */
function itemName(item: string, checklist: Checklist): string {
  const found = itemIn(checklist, item);
  if (found === undefined) return cellCode(item);
  return found.text.replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, "$1").replaceAll("|", "&#124;");
}
