import type { Span } from "./source-text.ts";

/** The offsets in ascending order, which they mostly have: only others are sorted. */
export function ascending(offsets: readonly number[]): readonly number[] {
  for (let at = 1; at < offsets.length; at++)
    if ((offsets[at - 1] ?? 0) > (offsets[at] ?? 0)) return [...offsets].sort((a, b) => a - b);
  return offsets;
}

/** The index of the first of the ascending offsets that is not before this one; by bisection. */
export function firstFrom(ascending: readonly number[], offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when one of the ascending offsets lies in the span. */
export function hasOneIn(ascending: readonly number[], { start, end }: Span): boolean {
  return (ascending[firstFrom(ascending, start)] ?? Number.POSITIVE_INFINITY) < end;
}
