/** A file that was not scanned, and why, in words that fit after "not scanned:". */
export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Why a file was not scanned. */
export type SkipReason = (typeof skipReasons)[number];

/** All reasons there are. */
export const skipReasons = [
  "ignored by policy",
  "a submodule: another repository",
  "Git LFS: the content is stored elsewhere",
] as const;

/** What a scan of one commit, or of a range, has seen. */
export interface Coverage {
  readonly commitsInRange: number;
  readonly commitsScanned: number;
  readonly filesScanned: number;
  readonly filesSkipped: number;
  /** The first of the skipped files, in order of their paths; `filesSkipped` counts all of them. */
  readonly skipped: readonly SkippedFile[];
}

/** How many skipped files are named before the rest is only counted. */
export const NAMED_SKIPS = 20;

/** Nothing seen yet of a range of that many commits. */
export function noCoverage(commitsInRange: number): Coverage {
  return { commitsInRange, commitsScanned: 0, filesScanned: 0, filesSkipped: 0, skipped: [] };
}
