import type { Span } from "./source-text.ts";

/** So much base64 around a key is more than the path of a URL has. */
const LEAST = 100;

/** How far it is looked for on each side, in characters. */
const SIDE = 200;

/** Lines of 60 characters and more are wrapped base64; shorter ones could be other keys. */
const BEFORE = /(?:[A-Za-z0-9+/]{60,}(?:\r?\n|\\n))?[A-Za-z0-9+/]*$/;
const AFTER = /^[A-Za-z0-9+/]*(?:={0,2}|(?:\r?\n|\\n)[A-Za-z0-9+/]{60,})/;

/**
 * True for what looks like a key in the middle of a file that is written as base64, as WebAssembly in a script is: a
 * few known letters stand there by chance once in some hundred thousand places.
 */
export function isWithinBase64(text: string, { start, end }: Span): boolean {
  if (!isMark(text.charAt(start - 1)) && !isMark(text.charAt(end))) return false;
  const before = BEFORE.exec(text.slice(Math.max(0, start - SIDE), start))?.[0] ?? "";
  const after = AFTER.exec(text.slice(end, end + SIDE))?.[0] ?? "";
  return before.length + after.length >= LEAST;
}

/** The two marks of base64: what a key must not touch to stand alone, in formats that know no better. */
function isMark(character: string): boolean {
  return character === "+" || character === "/";
}
