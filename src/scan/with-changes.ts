import type { Match, Position } from "./match.ts";
import { inFile } from "./pieces.ts";
import type { Looked, Scanned } from "./scanner.ts";
import { SourceText } from "./source-text.ts";
import type { NewVersion, ZoneScan } from "./version.ts";

/** What a scan of the whole text would find: in the zones what was found there, elsewhere what was known before. */
export function withChanges(version: NewVersion, scans: readonly ZoneScan[], looked: Looked): Scanned {
  const known = version.before.scanned.matches;
  const found = scans.reduce((sum, { scanned }) => sum + scanned.matches.length, 0);
  if (known.length + found === 0) return { matches: [], unfinished: [], looked };
  const parts = partsOf(version, scans);
  const matches = [...known.flatMap((match) => kept(match, parts)), ...parts.flatMap(foundIn)];
  return { matches: matches.sort(byPlace), unfinished: [], looked };
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
  const part = parts.findLast(({ before }) => compare(before.start, match.start) <= 0);
  if (part === undefined) return [match];
  const { before, now } = part;
  if (compare(match.start, before.end) < 0) return [];
  const move = ({ line, column }: Position): Position => ({
    line: line + now.end.line - before.end.line,
    column: line === before.end.line ? column + now.end.column - before.end.column : column,
  });
  return [{ ...match, start: move(match.start), end: move(match.end) }];
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
