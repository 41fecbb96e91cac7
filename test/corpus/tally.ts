import type { KeyClass } from "./keys/kind.ts";
import type { Alarm, Found } from "./verdict.ts";

/** How many of how many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What the issue asks for; a foreign corpus is harder than our own. */
export const TARGETS = { self: 0.95, keyed: 0.9, alarms: 0.005 } as const;

/** The share of the files in which the key was located. */
export function recallOf(found: readonly Found[], keyClass: KeyClass): Share {
  const own = found.filter(({ positive }) => positive.class === keyClass);
  return { part: own.filter(({ located }) => located).length, whole: own.length };
}

/** The share of the files without keys that have a finding of more than low confidence. */
export function alarmRate(alarms: readonly Alarm[]): Share {
  return { part: alarms.filter(isAlarm).length, whole: alarms.length };
}

/** A finding that would be taken for a key; one of low confidence is only a warning. */
export function isAlarm({ matches }: Alarm): boolean {
  return matches.some(({ confidence }) => confidence !== "low");
}

export function rateOf({ part, whole }: Share): number {
  return whole === 0 ? 0 : part / whole;
}

/** The members of a list by a name that each has, in the order of the names' first appearance. */
export function groupBy<T>(
  list: readonly T[],
  nameOf: (member: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const name = nameOf(member);
    const group = groups.get(name) ?? [];
    group.push(member);
    groups.set(name, group);
  }
  return groups;
}
