import type { CommitSha } from "../incident/commit-sha.ts";
import type { Finding } from "../incident/finding.ts";
import type { FileChange, UnreadableChange } from "./texts/file-change.ts";
import { textBlocks } from "./texts/text-block.ts";
import { unfinishedIn } from "./texts/unfinished.ts";

/** What a scan of a commit comes to. */
export interface ScannedCommit {
  /** The keys that it adds: one for each place. */
  readonly findings: readonly Finding[];
  /** The files that were not scanned whole, and why. */
  readonly unfinished: readonly UnreadableChange[];
}

/** What was found in a part of a file, and the rules that did not look at all of it. */
export interface Searched {
  readonly found: readonly FoundInPart[];
  readonly exceeded: readonly string[];
}

/** A key and its first and last line in the part, counted from 0. It is asked for only where one of these is new. */
export interface FoundInPart {
  readonly first: number;
  readonly last: number;
  readonly key: () => Omit<Finding, "location">;
}

/** The keys that a commit adds, by a search of what it touched in each file. */
export function addedKeys(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  search: (path: string, text: string) => Searched,
): ScannedCommit {
  const findings: Finding[] = [];
  const unfinished: UnreadableChange[] = [];
  for (const change of changes) {
    const { path } = change;
    const unsearched = new Set<string>();
    for (const { text, isAdded, numberOf } of textBlocks(change)) {
      const { found, exceeded } = search(path, text);
      for (const { first, last, key } of found) {
        if (!isAdded(first, last)) continue;
        const lines = { startLine: numberOf(first), endLine: numberOf(last) };
        findings.push({ ...key(), location: { commit, path, ...lines } });
      }
      for (const rule of exceeded) unsearched.add(rule);
    }
    if (unsearched.size > 0) unfinished.push(unfinishedIn(path, [...unsearched]));
  }
  return { findings, unfinished };
}
