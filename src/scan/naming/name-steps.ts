import { type NamePattern, namePatterns } from "./name-patterns.ts";

/** How a name stands before a value. */
export interface Step {
  readonly kind: NonNullable<NamePattern["kind"]>;
  readonly name?: string;
  /** What stands before the name. */
  readonly rest: string;
  /** True where a name further back may count as well. */
  readonly goesOn: boolean;
}

/** The nearest name before a value, of which `before` ends right before its quotes; undefined where there is none. */
export function stepBack(before: string): Step | undefined {
  const last = before.charAt(before.trimEnd().length - 1);
  const isSpaced = /\s$/.test(before);
  for (const { pattern, ends, kind = "assigned", goesOn = false } of namePatterns) {
    if (!ends.includes(last) && !(isSpaced && /\s/.test(ends))) continue;
    const match = pattern.exec(before);
    if (match === null) continue;
    const name = match.groups?.name?.trim();
    return { kind, ...(name === undefined ? {} : { name }), rest: before.slice(0, match.index), goesOn };
  }
  return undefined;
}
