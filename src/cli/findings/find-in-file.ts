import { isAllowedInline, markedLines } from "../../scan/inline-allow.ts";
import type { Match, Position } from "../../scan/match.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { bufferOf } from "../../scan/texts/buffer-of.ts";
import { inFile, type Piece } from "../../scan/texts/pieces.ts";
import type { FileText, ScannedFile } from "../sources/item.ts";

/** A key at its place in the whole file. */
export interface Placed {
  readonly match: Match;
  readonly start: Position;
  readonly end: Position;
  readonly isInName: boolean;
  readonly isAllowedInline: boolean;
}

/** What was found, and the ids of formats that were not looked for to the end. */
export interface Looked {
  readonly found: readonly Placed[];
  readonly unfinished: readonly string[];
}

/** True where nothing was found, and everything was looked for to the end. */
export function isEmpty({ found, unfinished }: Looked): boolean {
  return found.length === 0 && unfinished.length === 0;
}

/** What the scanner finds in a file and in its name; most files have nothing. */
export function findIn(scanner: Scanner, file: ScannedFile): Looked {
  const inside = file.texts.map((text) => findInText(scanner, file.path, text));
  return together([...inside, findInName(scanner, file.path)]);
}

/** What was found in the parts of one file. */
export function together(parts: readonly Looked[]): Looked {
  return {
    found: parts.flatMap(({ found }) => found),
    unfinished: [...new Set(parts.flatMap(({ unfinished }) => unfinished))],
  };
}

/** The same for a piece of a large file. */
export function findInPiece(scanner: Scanner, path: string, piece: Piece): Looked {
  const { found, unfinished } = findInText(scanner, path, { bytes: piece.bytes });
  return { found: found.flatMap((placed) => inFile(piece, placed) ?? []), unfinished };
}

function findInText(scanner: Scanner, path: string, { bytes, lines }: FileText): Looked {
  const { matches, unfinished } = scanner.scan(path, bytes);
  if (matches.length === 0) return { found: [], unfinished };
  const marked = marksIn(bytes);
  const found = matches.flatMap((match) => {
    const { start, end } = match;
    const isNew = lines?.slice(start.line - 1, end.line).some(({ isAdded }) => isAdded) ?? true;
    if (!isNew) return [];
    const placeOf = ({ line, column }: Position): Position => ({
      line: lines === undefined ? line : (lines[line - 1]?.number ?? line),
      column,
    });
    const isMarked = isAllowedInline(marked, start.line, end.line);
    return [{ match, start: placeOf(start), end: placeOf(end), isInName: false, isAllowedInline: isMarked }];
  });
  return { found, unfinished };
}

/** The lines of a text with a mark; a byte is a character, which is all that lines need. */
function marksIn(bytes: Uint8Array): ReadonlySet<number> {
  const text = bufferOf(bytes).toString("latin1");
  return markedLines({ kind: "content", path: "", text });
}

/** A name has no line of its own. */
const NO_PLACE = { line: 1, column: 1 };

/** By scanner, the name that was looked at last: versions of a file come one after the other. */
const LAST_NAMES = new WeakMap<Scanner, { readonly path: string; readonly looked: Looked }>();

function findInName(scanner: Scanner, path: string): Looked {
  if (path === "") return { found: [], unfinished: [] };
  const last = LAST_NAMES.get(scanner);
  if (last?.path === path) return last.looked;
  const { matches, unfinished } = scanner.scan("", Buffer.from(path));
  const inName = { start: NO_PLACE, end: NO_PLACE, isInName: true, isAllowedInline: false };
  const looked = { found: matches.map((match) => ({ ...inName, match })), unfinished };
  LAST_NAMES.set(scanner, { path, looked });
  return looked;
}
