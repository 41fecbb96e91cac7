import { isAscii } from "node:buffer";
import type { Position } from "../match.ts";
import { borderAt, type Piece } from "./pieces.ts";
import { SourceText, type Span } from "./source-text.ts";
import { merged } from "./spans.ts";

/** The parts of a text that decide on the keys that begin at these places: `margin` before and after them. */
export function narrowed(bytes: Buffer, starts: readonly Position[], margin: number): readonly Piece[] {
  const text = new SourceText("", bytes);
  const windows = merged(
    spansOf(bytes, starts).map(({ start, end }) => ({
      start: borderAt(bytes, Math.max(0, start - margin)),
      end: Math.min(bytes.length, end + margin),
    })),
  );
  return windows.map(({ start, end }) => {
    const begin = text.positionAt(start);
    return { bytes: bytes.subarray(start, end), start: begin, from: begin };
  });
}

/** Where the places are, as far as a column tells: it counts UTF-16, of which a unit has up to three bytes. */
function spansOf(bytes: Buffer, starts: readonly Position[]): readonly Span[] {
  let [line, lineStart] = [1, 0];
  const inOrder = [...starts].sort((one, other) => one.line - other.line || one.column - other.column);
  return inOrder.map((start) => {
    for (; line < start.line; line++) lineStart = bytes.indexOf(10, lineStart) + 1;
    const [least, most] = [lineStart + start.column - 1, lineStart + 3 * (start.column - 1)];
    return { start: least, end: isAscii(bytes.subarray(lineStart, least)) ? least : most };
  });
}
