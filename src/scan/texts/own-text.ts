/**
 * A part of a text, by itself. V8 makes no copy of a part with more than twelve characters, and keeps all of the text for as
 * long as somebody has the part (`SlicedString` in its string.h; Node 24.21, measured 2026-11-22).
 */
export function ownText(part: string): string {
  return Buffer.from(part).toString();
}
