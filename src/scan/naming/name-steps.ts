import { endingOf } from "./ending.ts";
import type { NamePattern } from "./name-pattern.ts";
import { namePatterns } from "./name-patterns.ts";

/** How a name stands before a value. */
export interface Step {
  readonly kind: NonNullable<NamePattern["kind"]>;
  readonly name?: string;
  /** What stands before the name. */
  readonly rest: string;
  /** True where a name further back may count as well. */
  readonly goesOn: boolean;
}

const ways = namePatterns.map(({ pattern, ...way }) => ({ find: endingOf(pattern), ...way }));

/** The nearest name before a value, of which `before` ends right before its quotes; undefined where there is none. */
export function stepBack(before: string): Step | undefined {
  for (const { find, kind = "assigned", goesOn = false } of ways) {
    const ending = find(before);
    if (ending === undefined) continue;
    const name = ending.name?.trim();
    return { kind, ...(name === undefined ? {} : { name }), rest: before.slice(0, ending.start), goesOn };
  }
  return undefined;
}
