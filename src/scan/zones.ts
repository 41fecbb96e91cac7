import type { Change } from "./changed.ts";
import { SIDE } from "./context-of.ts";
import { NEARBY } from "./keyed.ts";
import { LINES as CARRIER_LINES } from "./naming/carriers.ts";
import { LINES as WORD_LINES, WORD_REACH } from "./nearby.ts";
import type { Looked } from "./scanner.ts";
import type { Span } from "./source-text.ts";

/** Keys of a line with gaps in them are shorter; one without is never cut. */
const LONGEST = 3_200;

/**
 * Where everything stands that decides on a key, unless it is noted as a stretch or a region: in lines above and below,
 * and in bytes, because empty lines bring more beside a value. Of long lines no more than `most` bytes count.
 */
const CONTEXT = {
  above: Math.max(CARRIER_LINES - 1, WORD_LINES, NEARBY.lines),
  below: Math.max(WORD_LINES, NEARBY.lines),
  bytes: SIDE,
  most: WORD_REACH + LONGEST,
};

/** What is known of a text that needs more than its context. */
type Far = Pick<Looked, "reach" | "stretches" | "regions">;

/** A part of a text around changes. */
export interface Zone {
  /** From the first of its changes to the last. */
  readonly change: Change;
  /** Keys that begin here may have been others, or none, before the change. */
  readonly keys: Span;
  /** What decides on those keys. */
  readonly window: Span;
}

/** What must be scanned where a text changes, in ascending order and without overlaps. */
export function zonesAround(text: Buffer, changes: readonly Change[], looked: Far): readonly Zone[] {
  const zones: Zone[] = [];
  for (const change of changes) {
    let next = zoneAround(text, change, looked);
    for (
      let last = zones.at(-1);
      last !== undefined && touch(last.window, next.window);
      last = zones.at(-1)
    ) {
      zones.pop();
      next = zoneAround(text, together(last.change, next.change), looked);
    }
    zones.push(next);
  }
  return zones;
}

/** How much of the text is in their windows, in bytes. */
export function lengthOf(zones: readonly Zone[]): number {
  return zones.reduce((sum, { window }) => sum + window.end - window.start, 0);
}

/** True where spans share a place or lie next to each other. */
export function touch(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function zoneAround(text: Buffer, change: Change, { reach, stretches, regions }: Far): Zone {
  const { now } = change;
  const near = stretches.filter((stretch) => touch(stretch, now));
  // From the first key that has the change below it to the last one that has it above.
  const nearby = {
    start: linesBack(text, now.start - reach, CONTEXT.below),
    end: linesOn(text, now.end + reach, CONTEXT.above),
  };
  const keys = within(text, near.reduce(around, nearby));
  const whole = [
    ...stretches.filter((stretch) => touch(stretch, keys)),
    ...regions.filter((region) => touch(region, now)),
  ].map((span) => contextOf(text, span, 0));
  return { change, keys, window: whole.reduce(around, contextOf(text, keys, reach)) };
}

function together({ before, now }: Change, other: Change): Change {
  return { before: { ...before, end: other.before.end }, now: { ...now, end: other.now.end } };
}

function within({ length }: Buffer, { start, end }: Span): Span {
  return { start: Math.max(0, start), end: Math.min(length, end) };
}

function around(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** What decides on the keys that begin in a span. */
function contextOf(text: Buffer, { start, end }: Span, reach: number): Span {
  return {
    start: linesBack(text, start - reach, CONTEXT.above),
    end: linesOn(text, end + reach, CONTEXT.below),
  };
}

const LINE_FEED = 10;

/** By byte: 1 for what no key and no run of digits of base64 goes on with. */
const GAPS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[\s"'`,;(){}<>[\]]/.test(String.fromCharCode(byte)) && byte < 0x80),
);

function linesBack(text: Buffer, from: number, count: number): number {
  let lines = -1;
  for (let at = from - 1; at >= 0; at--) {
    const byte = text[at] ?? 0;
    if (GAPS[byte] === 0) continue;
    if (from - at > CONTEXT.most) return at + 1;
    if (byte === LINE_FEED && ++lines >= count && from - at > CONTEXT.bytes) return at + 1;
  }
  return 0;
}

function linesOn(text: Buffer, from: number, count: number): number {
  let lines = -1;
  for (let at = from; at < text.length; at++) {
    const byte = text[at] ?? 0;
    if (GAPS[byte] === 0) continue;
    if (at - from >= CONTEXT.most) return at;
    if (byte === LINE_FEED && ++lines >= count && at - from >= CONTEXT.bytes) return at + 1;
  }
  return text.length;
}
