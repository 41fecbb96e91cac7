/** A file that was not scanned, and why, in words that fit after "not scanned:". */
export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Why files are not scanned. */
export const skipReason = {
  ignored: "ignored by policy",
  submodule: "a submodule: another repository",
  elsewhere: "Git LFS: the content is stored elsewhere",
} as const;

/** All of these reasons. */
export const skipReasons = [skipReason.ignored, skipReason.submodule, skipReason.elsewhere] as const;

export type SkipReason = (typeof skipReasons)[number];

/** The ways in which a commit can be read. */
export const readingSources = ["git", "rest"] as const;

export type ReadingSource = (typeof readingSources)[number];

/** What a scan of a range has seen. */
export interface Coverage {
  readonly commitsInRange: number;
  readonly commitsScanned: number;
  readonly filesScanned: number;
  /** Of the texts that were looked at: what a commit adds, and what stands around it. */
  readonly bytesScanned: number;
  readonly filesSkipped: number;
  /** The first of the skipped files, in order of their paths; `filesSkipped` counts all of them. */
  readonly skipped: readonly SkippedFile[];
  /** Findings that are not reported because the policy allows them. */
  readonly allowed: number;
  /** How the commits were read; empty when that was not written down yet. */
  readonly sources: readonly ReadingSource[];
  /** The rules that were applied; absent before there are any. */
  readonly ruleset?: string;
}

/** How many skipped files are named before the rest is only counted. */
export const NAMED_SKIPS = 20;

/** Nothing seen yet of a range of that many commits. */
export function noCoverage(commitsInRange: number): Coverage {
  return {
    commitsInRange,
    commitsScanned: 0,
    filesScanned: 0,
    bytesScanned: 0,
    filesSkipped: 0,
    skipped: [],
    allowed: 0,
    sources: [],
  };
}
