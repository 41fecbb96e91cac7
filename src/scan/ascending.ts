import type { Span } from "./texts/source-text.ts";

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
