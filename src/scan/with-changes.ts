import type { Match, Position } from "./match.ts";
import { inFile } from "./pieces.ts";
import type { Looked, Scanned } from "./scanner.ts";
import { SourceText } from "./source-text.ts";
import type { NewVersion, ZoneScan } from "./version.ts";

/**
 * What a scan of the whole text would find: in the zones what was found there, elsewhere what was known before.
 * Undefined where the two decide on each other.
 */
export function withChanges(
  version: NewVersion,
  scans: readonly ZoneScan[],
  looked: Looked,
): Scanned | undefined {
  const known = version.before.scanned.matches;
  const found = scans.reduce((sum, { scanned }) => sum + scanned.matches.length, 0);
  if (known.length + found === 0) return { matches: [], unfinished: [], looked };
  const parts = partsOf(version, scans);
  const near = parts.map(foundIn);
  const far = known.flatMap((match) => kept(match, parts));
  const gone = Map.groupBy(known, (match) => partWith(match, parts));
  const groups = [far, ...parts.map((part, index) => [...(near[index] ?? []), ...(gone.get(part) ?? [])])];
  if (shareId(groups)) return undefined;
  return { matches: [...far, ...near.flat()].sort(byPlace), unfinished: [], looked };
}

/** True where an id stands in several groups: it belongs to one secret, wherever that one stands in the text. */
function shareId(groups: readonly (readonly Match[])[]): boolean {
  const ids = groups.flatMap((matches) => [...new Set(matches.flatMap(({ keyId }) => keyId ?? []))]);
  return new Set(ids).size < ids.length;
}

/** A zone as a part of both versions. */
interface ChangedPart {
  readonly scan: ZoneScan;
  readonly window: Position;
  readonly now: Ends;
  readonly before: Ends;
}

/** Where the keys of a zone begin and end. */
interface Ends {
  readonly start: Position;
  readonly end: Position;
}

function partsOf({ before, bytes }: NewVersion, scans: readonly ZoneScan[]): readonly ChangedPart[] {
  const [text, old] = [new SourceText("", bytes), new SourceText("", before.bytes)];
  let moved = 0;
  return scans.map((scan) => {
    const { window, keys, change } = scan.zone;
    const start = old.positionAt(keys.start - moved);
    moved = change.now.end - change.before.end;
    return {
      scan,
      window: text.positionAt(window.start),
      now: { start: text.positionAt(keys.start), end: text.positionAt(keys.end) },
      before: { start, end: old.positionAt(keys.end - moved) },
    };
  });
}

/** A match of before, where it stands now; not where a zone was scanned again. */
function kept(match: Match, parts: readonly ChangedPart[]): readonly Match[] {
  const part = lastBefore(match, parts);
  if (part === undefined) return [match];
  if (partWith(match, parts) !== undefined) return [];
  const { before, now } = part;
  const move = ({ line, column }: Position): Position => ({
    line: line + now.end.line - before.end.line,
    column: line === before.end.line ? column + now.end.column - before.end.column : column,
  });
  return [{ ...match, start: move(match.start), end: move(match.end) }];
}

/** The zone in which a match of before was looked for again. */
function partWith(match: Match, parts: readonly ChangedPart[]): ChangedPart | undefined {
  const part = lastBefore(match, parts);
  return part !== undefined && compare(match.start, part.before.end) < 0 ? part : undefined;
}

function lastBefore({ start }: Match, parts: readonly ChangedPart[]): ChangedPart | undefined {
  return parts.findLast(({ before }) => compare(before.start, start) <= 0);
}

function foundIn({ scan, window, now }: ChangedPart): readonly Match[] {
  const piece = { bytes: NOTHING, start: window, from: now.start, to: now.end };
  return scan.scanned.matches.flatMap((match) => inFile(piece, match) ?? []);
}

const NOTHING = Buffer.alloc(0);

function byPlace(one: Match, other: Match): number {
  return compare(one.start, other.start);
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}
