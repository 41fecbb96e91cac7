import type { CommitSha } from "../incident/commit-sha.ts";
import type { Finding } from "../incident/finding.ts";
import { Secret } from "../incident/secret.ts";
import type { Provider } from "../providers/provider.ts";
import { findKeys } from "./find-keys.ts";
import { foundKey } from "./found-key.ts";
import { rulesOf } from "./rules/rules.ts";
import type { FileChange, UnreadableChange } from "./texts/file-change.ts";
import { withLetters } from "./texts/letters.ts";
import { SourceText } from "./texts/source-text.ts";
import { textBlocks } from "./texts/text-block.ts";
import { unfinishedIn } from "./texts/unfinished.ts";

/** What a scan of a commit comes to. */
export interface ScannedCommit {
  /** The keys that it adds: one for each place. */
  readonly findings: readonly Finding[];
  /** The files that were not scanned whole, and why. */
  readonly unfinished: readonly UnreadableChange[];
}

/** The keys that a commit adds. */
export function scanCommit(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  catalogue: readonly Provider[],
): ScannedCommit {
  const findings: Finding[] = [];
  const unfinished: UnreadableChange[] = [];
  for (const change of changes) {
    const exceeded = new Set<string>();
    for (const block of textBlocks(change)) {
      const source = sourceOf(block.text, change.path);
      for (const match of findKeys(rulesOf(catalogue), source)) {
        const [first, last] = [
          source.positionAt(match.start).line - 1,
          source.positionAt(match.end - 1).line - 1,
        ];
        if (!block.isAdded(first, last)) continue;
        const lines = { startLine: block.numberOf(first), endLine: block.numberOf(last) };
        findings.push({ ...foundKey(source, match), location: { commit, path: change.path, ...lines } });
      }
      for (const format of source.budget.exceeded) exceeded.add(format);
    }
    if (exceeded.size > 0) unfinished.push(unfinishedIn(change.path, [...exceeded]));
  }
  return { findings, unfinished };
}

/**
 * True for a text, such as a comment, that must not be stored or repeated. What opens nothing may be; what cannot be
 * looked through may not.
 */
export function holdsKey(text: string, catalogue: readonly Provider[]): boolean {
  const source = sourceOf(text);
  const matches = findKeys(rulesOf(catalogue), source);
  return source.budget.exceeded.length > 0 || matches.some(({ format }) => format.note === undefined);
}

/** A text in which each key is replaced by its mask: for names that come from outside and are stored. */
export function withoutKeys(text: string, catalogue: readonly Provider[]): string {
  const source = sourceOf(text);
  const matches = findKeys(rulesOf(catalogue), source);
  if (source.budget.exceeded.length > 0) return NOT_LOOKED_THROUGH;
  if (matches.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const match of matches) {
    parts.push(source.bytes.toString("utf8", end, match.start), new Secret(withLetters(match.secret)).mask);
    end = match.end;
  }
  return parts.join("") + source.bytes.toString("utf8", end);
}

/** Stands in place of a text that may hold any key: no honest name is like that. */
export const NOT_LOOKED_THROUGH = "(left out: it is too long to look for keys in it)";

function sourceOf(text: string, path = ""): SourceText {
  return new SourceText(path, Buffer.from(text));
}
