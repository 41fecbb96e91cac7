import type { TokenFormat } from "../formats/token-format.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { Finding } from "../incident/finding.ts";
import { Secret } from "../incident/secret.ts";
import { isPlaceholder } from "../providers/placeholder.ts";
import type { Provider } from "../providers/provider.ts";
import { variableBefore } from "./assignment.ts";
import type { FileChange } from "./file-change.ts";
import { hasNearbyWord, surroundings } from "./nearby.ts";
import { wordsPattern } from "./provider-words.ts";
import { type TextBlock, textBlocks } from "./text-block.ts";

/** A match of one format, before the commit is known. */
export interface RawMatch {
  readonly provider: Provider;
  readonly format: TokenFormat;
  readonly secret: string;
  readonly keyId: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** The keys that a commit adds: a finding for each place. */
export function scanCommit(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  catalogue: readonly Provider[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const change of changes) {
    for (const block of textBlocks(change)) {
      for (const match of rawMatches(change.path, block.text, catalogue)) {
        if (block.isAdded(match.start, match.end))
          findings.push(toFinding(commit, change.path, block, match));
      }
    }
  }
  return findings;
}

/** The keys in a text that is not a file, such as a comment: what must not be stored or repeated. */
export function holdsKey(text: string, catalogue: readonly Provider[]): boolean {
  return rawMatches("", text, catalogue).length > 0;
}

/** A text in which each key is replaced by its mask: for names that come from outside and are stored. */
export function withoutKeys(text: string, catalogue: readonly Provider[]): string {
  return rawMatches("", text, catalogue).reduceRight(
    (rest, { start, end, secret }) => rest.slice(0, start) + new Secret(secret).mask + rest.slice(end),
    text,
  );
}

function toFinding(commit: CommitSha, path: string, block: TextBlock, match: RawMatch): Finding {
  const variable = variableBefore(block.text, match.start);
  return {
    providerId: match.provider.id,
    formatId: match.format.id,
    secret: new Secret(match.secret),
    ...(match.keyId === undefined ? {} : { keyId: match.keyId }),
    ...(variable === undefined ? {} : { variable }),
    location: { commit, path, startLine: block.lineAt(match.start), endLine: block.lineAt(match.end - 1) },
  };
}

/** What the rules find in a text. */
export function rawMatches(path: string, text: string, catalogue: readonly Provider[]): readonly RawMatch[] {
  const lowerCase = text.toLowerCase();
  const found: RawMatch[] = [];
  for (const provider of catalogue) {
    for (const format of provider.formats) {
      if (format.context === undefined && !format.keywords.some((keyword) => lowerCase.includes(keyword)))
        continue;
      found.push(...formatMatches(path, text, provider, format));
    }
  }
  return withoutOverlaps(found);
}

function formatMatches(
  path: string,
  text: string,
  provider: Provider,
  format: TokenFormat,
): readonly RawMatch[] {
  const result: RawMatch[] = [];
  for (const match of text.matchAll(format.pattern)) {
    const raw = match.groups?.secret;
    if (raw === undefined || isPlaceholder(raw)) continue;
    const secret = format.normalize?.(raw) ?? raw;
    if (format.isGenuine && !format.isGenuine(secret)) continue;
    if (format.nearby && !hasNearbyWord(format.nearby, path, text, match.index)) continue;
    if (format.context && !wordsPattern(format.keywords).test(surroundings(path, text, match.index)))
      continue;
    const start = match.index + match[0].indexOf(raw);
    const keyId = format.keyId?.(secret, { ...match.groups });
    result.push({ provider, format, secret, keyId, start, end: start + raw.length });
  }
  return result;
}

/** Of matches that overlap, the first of the longest stays: a pair beats its half. */
function withoutOverlaps(found: readonly RawMatch[]): readonly RawMatch[] {
  const groups: RawMatch[][] = [];
  let end = 0;
  for (const match of [...found].sort((a, b) => a.start - b.start)) {
    if (match.start < end) groups.at(-1)?.push(match);
    else groups.push([match]);
    end = Math.max(end, match.end);
  }
  return groups.flatMap(longest);
}

/** A group is small: its members reach into each other. */
function longest(group: readonly RawMatch[]): readonly RawMatch[] {
  const kept: RawMatch[] = [];
  for (const match of [...group].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
