import type { Scanner } from "../../scan/scanner.ts";
import { bufferOf } from "../../scan/texts/buffer-of.ts";
import { PIECE, piecesOf } from "../../scan/texts/file-pieces.ts";
import type { Piece } from "../../scan/texts/pieces.ts";
import type { FileChunks } from "../sources/item.ts";
import type { Helpers } from "../threads/helpers.ts";
import { LookAhead } from "../threads/look-ahead.ts";
import { findInPiece, isEmpty, type Looked } from "./find-in-file.ts";

/** What a large file is scanned with. */
export interface PieceScan {
  readonly scanner: Scanner;
  readonly helpers: Helpers;
  /** Hears of so many bytes that have been read. */
  read(bytes: number): void;
  /** Lets others have their turn between two pieces. */
  pause(): Promise<void>;
}

const NOTHING = Buffer.alloc(0);

/** What is found in a file that is scanned in pieces; where there are threads, they look ahead. */
export async function findInPieces(
  { scanner, helpers, read, pause }: PieceScan,
  path: string,
  chunks: FileChunks,
): Promise<readonly Looked[]> {
  const pieces: Looked[] = [];
  const keep = async (looked: Looked): Promise<void> => {
    if (!isEmpty(looked)) pieces.push(looked);
    await pause();
  };
  const sieve = await helpers.sieve(chunks.length ?? 0);
  const ahead =
    sieve &&
    new LookAhead(sieve, (waiting: Piece, { texts: [bytes = NOTHING], isEmpty: isKnownEmpty }) => {
      if (isKnownEmpty) return pause();
      const piece = { ...waiting, bytes: bufferOf(bytes) };
      return keep(findInPiece(scanner, path, piece));
    });
  const cut = { size: PIECE, margin: scanner.reach, lead: scanner.lead };
  for await (const piece of piecesOf(heard(chunks, read), cut)) {
    if (ahead === undefined) await keep(findInPiece(scanner, path, piece));
    else await ahead.add({ ...piece, bytes: NOTHING }, { path, texts: [piece.bytes] });
  }
  await ahead?.end();
  return pieces;
}

async function* heard({ bytes }: FileChunks, read: PieceScan["read"]): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    read(chunk.length);
    yield chunk;
  }
}
