import type { TickChange } from "../incident/box-edit.ts";

const TASK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?<box>[ xX])\][ \t]/u;
const ITEM = /<!-- rekey:item=(?<item>[a-z0-9-]{1,100}) -->/gu;
const INCIDENT = /^<!-- rekey:incident=(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) -->$/u;

/** The hidden mark that ties a task line to its item. */
export function itemMark(item: string): string {
  return `<!-- rekey:item=${item} -->`;
}

/** The hidden first line that lets a crashed run adopt its own issue. */
export function incidentMark(id: string): string {
  return `<!-- rekey:incident=${id} -->`;
}

/**
 * The boxes of an issue body, by item. Lines in code are text, not boxes. An item whose lines disagree is left
 * out: a body that was edited by hand must not decide what cannot be told.
 */
export function readTicks(body: string): ReadonlyMap<string, boolean> {
  const ticks = new Map<string, boolean>();
  const torn = new Set<string>();
  for (const { item, ticked } of linesOutsideCode(body).flatMap(readBox)) {
    if (ticks.has(item) && ticks.get(item) !== ticked) torn.add(item);
    ticks.set(item, ticked);
  }
  return new Map([...ticks].filter(([item]) => !torn.has(item)));
}

/**
 * What an edit did to the boxes. An item that is gone afterwards did not change: taking a line out is no answer.
 * An item that could not be read before counts as unticked.
 */
export function tickChanges(
  before: ReadonlyMap<string, boolean>,
  after: ReadonlyMap<string, boolean>,
): readonly TickChange[] {
  return [...after]
    .filter(([item, ticked]) => ticked !== (before.get(item) ?? false))
    .map(([item, ticked]) => ({ item, ticked }));
}

/** The incident that a body belongs to; undefined when it names none, or more than one. */
export function readIncidentId(body: string): string | undefined {
  const ids = linesOutsideCode(body).flatMap((line) => INCIDENT.exec(line.trim())?.groups?.id ?? []);
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

/** The last mark of a line counts: our own stands at the end, whatever a path in the line's text looks like. */
function readBox(line: string): readonly TickChange[] {
  const box = TASK.exec(line)?.groups?.box;
  const items = [...line.matchAll(ITEM)].flatMap(({ groups }) => groups?.item ?? []);
  const item = items.at(-1);
  return box === undefined || item === undefined ? [] : [{ item, ticked: box !== " " }];
}

function linesOutsideCode(body: string): readonly string[] {
  let fence: string | undefined;
  return body.split(/\r\n?|\n/u).filter((line) => {
    const { run, info = "" } = /^\s*(?<run>`{3,}|~{3,})(?<info>.*)$/u.exec(line)?.groups ?? {};
    if (run === undefined) return fence === undefined;
    if (fence === undefined) {
      if (run.startsWith("`") && info.includes("`")) return true;
      fence = run;
    } else if (run.startsWith(fence) && info.trim() === "") {
      fence = undefined;
    }
    return false;
  });
}
