import type { KeyClass } from "../test/corpus/keys/kind.ts";
import { alarmRate, groupBy, isAlarm, rateOf, recallOf, type Share, TARGETS } from "../test/corpus/tally.ts";
import type { Alarm, Found } from "../test/corpus/verdict.ts";

const CLASSES: readonly (readonly [keyClass: KeyClass, title: string])[] = [
  ["self", "known by their shape"],
  ["keyed", "known by the words nearby"],
  ["generic", "known by the variable alone"],
  ["further", "of further services, known by their shape"],
  ["further-keyed", "of further services, known by the words nearby"],
  ["shape-only", "made from their shape, without checksum or structure"],
  ["public", "public by design"],
];

/** How many keys of each class were found, and how many alarms were false. */
export function renderTotals(found: readonly Found[], alarms: readonly Alarm[]): string {
  const located = found.filter((one) => one.located);
  return table([
    ["", "reached", "of", "target"],
    ["keys known by their shape, located", ...cells(recallOf(found, "self")), percent(TARGETS.self)],
    ["keys known by the words nearby, located", ...cells(recallOf(found, "keyed")), percent(TARGETS.keyed)],
    ["keys known by the variable alone, located", ...cells(recallOf(found, "generic")), ""],
    ["further services, known by their shape, located", ...cells(recallOf(found, "further")), ""],
    ["further services, known by the words nearby, located", ...cells(recallOf(found, "further-keyed")), ""],
    ["made from their shape, without checksum, located", ...cells(recallOf(found, "shape-only")), ""],
    ["identifiers that are public by design, reported", ...cells(recallOf(found, "public")), ""],
    ["located ones: exactly the key", ...cells(share(located, ({ exact }) => exact)), ""],
    [
      "located ones: under the right provider",
      ...cells(share(located.filter(isOfProvider), ({ rightProvider }) => rightProvider)),
      "",
    ],
    ["files without keys, with an alarm", ...cells(alarmRate(alarms)), `at most ${percent(TARGETS.alarms)}`],
    [
      "files without keys, with any finding",
      ...cells(share(alarms, ({ matches }) => matches.length > 0)),
      "",
    ],
  ]);
}

function isOfProvider({ positive }: Found): boolean {
  return positive.class === "self" || positive.class === "keyed";
}

/** Where keys were missed and alarms raised, by class, place and provider. */
export function renderTables(found: readonly Found[], alarms: readonly Alarm[]): string {
  const sections = CLASSES.flatMap(([keyClass, title]) => {
    const own = found.filter(({ positive }) => positive.class === keyClass);
    return own.length === 0
      ? []
      : [`### Keys ${title}`, recallTable(own, ({ positive }) => positive.family), providerTable(own)];
  });
  return [...sections, "### Files without keys", ...alarmTables(alarms), ""].join("\n\n");
}

function recallTable(found: readonly Found[], nameOf: (one: Found) => string): string {
  const groups = [...groupBy(found, nameOf)].sort(([a], [b]) => a.localeCompare(b, "en"));
  const rows = groups.map(([name, group]) => [
    name,
    ...cells(share(group, ({ located }) => located)),
    percent(rateOf(share(group, ({ exact }) => exact))),
    percent(rateOf(share(group, ({ rightProvider }) => rightProvider))),
  ]);
  return table([["", "located", "of", "exactly", "right provider"], ...rows]);
}

/** Providers of which every key was located are only counted. */
function providerTable(found: readonly Found[]): string {
  const provider = ({ positive }: Found) => positive.kind.provider;
  const missed = new Set(found.filter(({ located }) => !located).map(provider));
  const complete = new Set(found.map(provider)).size - missed.size;
  const rest = `${complete} providers: every key located.`;
  if (missed.size === 0) return rest;
  return `${recallTable(
    found.filter((one) => missed.has(provider(one))),
    provider,
  )}\n\n${complete === 0 ? "" : `The other ${rest}`}`.trim();
}

/** Classes without any finding are only named. */
function alarmTables(alarms: readonly Alarm[]): readonly string[] {
  const classes = [...groupBy(alarms, ({ negative }) => negative.class)];
  const silent = classes.filter(([, group]) => group.every(({ matches }) => matches.length === 0));
  const rows = classes
    .filter((one) => !silent.includes(one))
    .map(([name, group]) => [
      name,
      ...cells(share(group, isAlarm)),
      percent(rateOf(share(group, (one) => one.matches.length > 0 && !isAlarm(one)))),
    ]);
  const names = silent.map(([name]) => name).join(", ");
  const alarming = table([["", "alarm", "of", "only a low warning"], ...rows]);
  return [...(rows.length === 0 ? [] : [alarming]), `Silent, as they should be: ${names}.`];
}

/** How many of a list are so. */
export function share<T>(list: readonly T[], isPart: (member: T) => boolean): Share {
  return { part: list.filter(isPart).length, whole: list.length };
}

/** The share and the size of the list. */
export function cells(of: Share): readonly [string, string] {
  return [percent(rateOf(of)), String(of.whole)];
}

/** With one decimal place. */
export function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}

/** A table in Markdown; its first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join(
    "\n",
  );
}
