import type { Position } from "../scan/match.ts";
import type { Scanner } from "../scan/scanner.ts";
import { narrowed } from "../scan/texts/narrowed.ts";
import { inFile, type Piece } from "../scan/texts/pieces.ts";
import { findInPiece, type Looked } from "./examine.ts";

/** A piece of a file in which somebody has found keys, and where each begins in its bytes. */
export interface KnownPiece {
  readonly path: string;
  readonly piece: Piece;
  readonly starts: readonly Position[];
}

/**
 * Finds keys again of which only the places are known: a key crosses no thread. It looks at what decides on them, and
 * at the whole piece if one is not there.
 */
export function findAgain(scanner: Scanner, { path, piece, starts }: KnownPiece): Looked {
  const own = starts.filter((start) => inFile(piece, { start, end: start }) !== undefined);
  const known = new Set(own.map(nameOf));
  const found = narrowed(piece.bytes, own, scanner.reach)
    .flatMap((part) => findInPiece(scanner, path, part).found)
    .filter(({ start }) => known.has(nameOf(start)));
  if (new Set(found.map(({ start }) => nameOf(start))).size < known.size)
    return findInPiece(scanner, path, piece);
  return { found: found.flatMap((placed) => inFile(piece, placed) ?? []), unfinished: [] };
}

function nameOf({ line, column }: Position): string {
  return `${line}:${column}`;
}
