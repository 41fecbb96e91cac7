import { bufferOf } from "./buffer-of.ts";
import { type Cut, Cutter, type Piece } from "./pieces.ts";
import { conversionsFor } from "./readings.ts";
import { DECIDING } from "./text-runs.ts";

/** So much is scanned at once: a piece takes some times its size while it is scanned. */
export const PIECE = 4 * 1024 * 1024;

/** The bytes of a file, however they come; they must stay as they are. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * A file of any size in pieces, in bounded memory: what a scanner finds in them, as `inFile` places it, is what it finds
 * in the whole file, but for what a heading farther above tells of a table, which `scan/tables/continued` takes along where it
 * can. The margin is the reach of the scanner. Pieces are text that nobody takes for anything else; of a file with two
 * readings there are those of both.
 */
export async function* piecesOf(chunks: Chunks, cut: Cut): AsyncGenerator<Piece> {
  let head: Buffer[] | undefined = [];
  let length = 0;
  let readings: readonly Reading[] = [];
  for await (const chunk of chunks) {
    const part = bufferOf(chunk);
    if (head === undefined) yield* added(readings, part);
    else {
      head.push(part);
      length += part.length;
      if (length < DECIDING) continue;
      const begin = Buffer.concat(head);
      head = undefined;
      readings = readingsFor(begin, cut);
      yield* added(readings, begin);
    }
  }
  if (head !== undefined) {
    const whole = Buffer.concat(head);
    readings = readingsFor(whole, cut);
    yield* added(readings, whole);
  }
  yield* ended(readings);
}

type Reading = ReturnType<typeof readingsFor>[number];

function readingsFor(head: Buffer, cut: Cut) {
  return conversionsFor(head).map((conversion) => ({ conversion, cutter: new Cutter(cut) }));
}

function* added(readings: readonly Reading[], chunk: Buffer): Generator<Piece> {
  for (const { conversion, cutter } of readings) yield* cutter.add(withoutZeros(conversion.add(chunk)));
}

function* ended(readings: readonly Reading[]): Generator<Piece> {
  for (const { conversion, cutter } of readings) {
    yield* cutter.add(withoutZeros(conversion.end()));
    yield* cutter.end();
  }
}

/** What it is was decided for the whole file; a piece is text, and another control character separates as well. */
function withoutZeros(bytes: Buffer): Buffer {
  if (!bytes.includes(0)) return bytes;
  const others = Buffer.from(bytes);
  for (let at = others.indexOf(0); at >= 0; at = others.indexOf(0, at + 1)) others[at] = 1;
  return others;
}
