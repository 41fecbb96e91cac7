import type { Change } from "./changed.ts";
import type { Scanned } from "./scanner.ts";
import type { Zone } from "./zones.ts";

/** A text as it was scanned. */
export interface Version {
  readonly bytes: Buffer;
  readonly scanned: Scanned;
}

/** A text, the version before, and what differs. */
export interface NewVersion {
  readonly before: Version;
  readonly bytes: Buffer;
  readonly changes: readonly Change[];
}

/** A zone of a new version, and what a scan of its window found. */
export interface ZoneScan {
  readonly zone: Zone;
  readonly scanned: Scanned;
}
