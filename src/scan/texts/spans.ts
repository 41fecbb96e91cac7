import type { Span } from "./source-text.ts";

/** Spans that touch or overlap become one; in ascending order. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || last.end < span.start) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

/** True when one of the spans, which are in ascending order and do not overlap, shares a place with this one. */
export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return (firstBehind(spans, start)?.start ?? Number.POSITIVE_INFINITY) < end;
}

/** True when one of such spans has all of this one. */
export function covers(spans: readonly Span[], { start, end }: Span): boolean {
  const span = firstBehind(spans, start);
  return span !== undefined && span.start <= start && span.end >= end;
}

/** The first of such spans that ends behind an offset; by bisection. */
export function firstBehind<One extends Span>(spans: readonly One[], offset: number): One | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}
