import type { Change } from "./changed.ts";
import { isPlainText } from "./readings.ts";
import type { Looked, Scanned } from "./scanner.ts";
import type { Span } from "./source-text.ts";
import { merged } from "./spans.ts";
import type { NewVersion, ZoneScan } from "./version.ts";
import { withChanges } from "./with-changes.ts";
import { lengthOf, touch, type Zone, zonesAround } from "./zones.ts";

/** So often more is read around changes, because something that was found there goes on. */
const TRIES = 4;

/** Windows with more of a text than this are not worth the trouble. */
const WORTH_IT = 0.8;

/** What a scan of the whole new version would find; undefined where only that scan can tell. */
export function scanZones(scan: (part: Buffer) => Scanned, version: NewVersion): Scanned | undefined {
  const { bytes, changes, before } = version;
  let known = movedAlong(before.scanned.looked, changes);
  for (let tries = 0; tries < TRIES; tries++) {
    const zones = zonesAround(bytes, changes, known);
    if (lengthOf(zones) > WORTH_IT * bytes.length) return undefined;
    const scans = zones.flatMap((zone) => scanZone(scan, bytes, zone) ?? []);
    const spent = scans.reduce((sum, { scanned }) => sum + scanned.looked.spent, known.spent);
    if (scans.length < zones.length || spent > 1) return undefined;
    const near = scans.map(lookedNear);
    const looked = { ...joined([elsewhere(known, changes), ...near]), spent };
    if (scans.every(({ zone }, index) => holds(zone, near[index] ?? known, bytes.length)))
      return withChanges(version, scans, looked);
    known = joined([known, ...near]);
  }
  return undefined;
}

/** Scans the window of a zone; undefined where that cannot stand for a part of a scan of the whole. */
function scanZone(scan: (part: Buffer) => Scanned, bytes: Buffer, zone: Zone): ZoneScan | undefined {
  const part = bytes.subarray(zone.window.start, zone.window.end);
  if (!isPlainText(part)) return undefined;
  const scanned = scan(part);
  const isPart = Number.isFinite(scanned.looked.reach) && scanned.unfinished.length === 0;
  return isPart ? { zone, scanned } : undefined;
}

/** What was noted of the version before, where it stands now. */
function movedAlong(looked: Looked, changes: readonly Change[]): Looked {
  const { stretches, regions } = looked;
  return { ...looked, stretches: spansAlong(stretches, changes), regions: spansAlong(regions, changes) };
}

function spansAlong(spans: readonly Span[], changes: readonly Change[]): readonly Span[] {
  let [next, moved] = [0, 0];
  const place = (offset: number, end: "start" | "end"): number => {
    for (let change = changes[next]; change !== undefined; change = changes[++next]) {
      if (offset < change.before.start) break;
      if (offset <= change.before.end) return change.now[end];
      moved = change.now.end - change.before.end;
    }
    return offset + moved;
  };
  return spans.map(({ start, end }) => ({ start: place(start, "start"), end: place(end, "end") }));
}

/** What was noted in a window and touches the change, or keys that the change may touch; where it stands in the text. */
function lookedNear({ zone, scanned }: ZoneScan): Looked {
  const move = ({ start, end }: Span): Span => ({
    start: start + zone.window.start,
    end: end + zone.window.start,
  });
  const { looked } = scanned;
  return {
    ...looked,
    stretches: looked.stretches.map(move).filter((stretch) => touch(stretch, zone.keys)),
    regions: looked.regions.map(move).filter((region) => touch(region, zone.change.now)),
  };
}

/** What was noted where nothing has changed. */
function elsewhere(known: Looked, changes: readonly Change[]): Looked {
  const isElsewhere = (span: Span): boolean => changes.every(({ now }) => !touch(span, now));
  return {
    ...known,
    stretches: known.stretches.filter(isElsewhere),
    regions: known.regions.filter(isElsewhere),
  };
}

function joined([first, ...others]: readonly [Looked, ...Looked[]]): Looked {
  const all = [first, ...others];
  return {
    ...first,
    stretches: merged(all.flatMap(({ stretches }) => stretches)),
    regions: merged(all.flatMap(({ regions }) => regions)),
  };
}

/** True where a zone has all that was noted near its change. */
function holds({ change, keys, window }: Zone, { stretches, regions }: Looked, length: number): boolean {
  const hasStretches = stretches.every((stretch) =>
    isIn(touch(stretch, change.now) ? keys : window, stretch, length),
  );
  // A region that ends where the window does may go on behind it.
  const [start, end] = [Math.max(0, window.start), Math.min(length, window.end)];
  return (
    hasStretches &&
    regions.every((region) => (start === 0 || region.start > start) && (end === length || region.end < end))
  );
}

function isIn(around: Span, { start, end }: Span, length: number): boolean {
  return around.start <= Math.max(0, start) && Math.min(length, end) <= around.end;
}
