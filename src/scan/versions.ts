import { type Change, changesBetween } from "./changed.ts";
import { isPlainText } from "./readings.ts";
import type { Scanned, Scanner } from "./scanner.ts";
import type { Version } from "./version.ts";
import { scanZones } from "./zone-scan.ts";

/** So many texts are remembered, of different paths, and no larger ones. */
const MOST = { texts: 4, bytes: 8 * 1024 * 1024 };

/** A shorter text is scanned as fast as it is compared. */
const LEAST = 1_500;

/**
 * A scanner for versions of files that follow each other: of a text that it has just seen at the same path, with some
 * lines changed, it scans what decides on keys near the changes, and finds what a scan of the whole would find. The bytes
 * must stay as they are, unless they are shared between threads.
 */
export function withVersions(scanner: Scanner): Scanner {
  const known = new Map<string, Version>();
  return {
    reach: scanner.reach,
    scan(path, given) {
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
      const before = known.get(path);
      const scanned = (before && scanChanges(scanner, before, { path, bytes })) ?? scanner.scan(path, bytes);
      known.delete(path);
      if (bytes.length <= MOST.bytes) known.set(path, { bytes: kept(bytes), scanned });
      const [oldest] = known.keys();
      if (known.size > MOST.texts && oldest !== undefined) known.delete(oldest);
      return scanned;
    },
  };
}

/** Memory that threads share is used for something else soon. */
function kept(bytes: Buffer): Buffer {
  return bytes.buffer instanceof ArrayBuffer ? bytes : Buffer.from(bytes);
}

interface Text {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What a scan of a whole version finds; undefined where only that scan can tell. */
function scanChanges(scanner: Scanner, before: Version, { path, bytes }: Text): Scanned | undefined {
  if (bytes.length < LEAST) return bytes.equals(before.bytes) ? before.scanned : undefined;
  const changes = changesBetween(before.bytes, bytes);
  if (changes.length === 0) return before.scanned;
  if (!isFollowed(before, bytes, changes)) return undefined;
  return scanZones((part) => scanner.scan(path, part), { before, bytes, changes });
}

/** True where nothing but the changes can make a difference. */
function isFollowed({ bytes, scanned }: Version, now: Buffer, changes: readonly Change[]): boolean {
  if (!Number.isFinite(scanned.looked.reach) || scanned.unfinished.length > 0) return false;
  if (!isPlainText(bytes)) return false;
  return changes.every((change) => isPlainText(now.subarray(change.now.start, change.now.end)));
}
