import { isRandom } from "../values/randomness.ts";
import type { SourceText, Span } from "./texts/source-text.ts";

/** So much base64 around a key is more than the path of a URL has. */
const LEAST = 100;

/** No path has a plus sign, and in a query it stands between words. */
const LEAST_SURE = 60;

/** How far it is looked for on each side, in characters. */
const SIDE = 200;

/** Lines of 60 characters and more are wrapped base64; shorter ones could be other keys. */
const BEFORE = /(?:[A-Za-z0-9+/]{60,}(?:\r?\n|\\n))?[A-Za-z0-9+/]*$/;
const AFTER = /^[A-Za-z0-9+/]*(?:(?:\r?\n|\\n)[A-Za-z0-9+/]{60,}|={0,2})/;

/** Between the lines of what is wrapped: also in a text that is quoted itself, and indented. */
const BREAK = String.raw`(?:\r?\n|\\r\\n|\\n)[ \t]{0,20}`;

/**
 * The line of a key, with the line above or below it: `openssl` and others wrap at 64, mail at 76, none below 60. What
 * ends a text is matched right to left, by a lookbehind (`src/scan/naming/ending.ts`).
 */
const ABOVE = new RegExp(`(?<=(?<line>[A-Za-z0-9+/]{60,100})${BREAK}(?<own>[A-Za-z0-9+/]{0,100}))$`);
const BELOW = new RegExp(
  `^(?<own>[A-Za-z0-9+/]{0,100}={0,2})(?![^\\s"'\`\\\\<])(?:${BREAK}(?<line>[A-Za-z0-9+/]{60,100}))?`,
);

/** The first line of a block, which may follow the escape of a line end. */
const BEGINNING = /(?<=\\[nr](?<escaped>[A-Za-z0-9+/]{0,100})|(?<own>[A-Za-z0-9+/]{0,100}))$/;

/** So much two keys of one kind have in common at their beginnings. */
const PREFIX = 3;

/**
 * True for what looks like a key in the middle of a file that is written as base64, as WebAssembly in a script is: a
 * few known letters stand there by chance once in some hundred thousand places.
 */
export function isWithinBase64(text: Pick<SourceText, "slice">, { start, end }: Span): boolean {
  const before = inBase64(text.slice(Math.max(0, start - SIDE), start));
  const after = inBase64(text.slice(end, end + SIDE));
  if (isMark(before.at(-1)) || isMark(after[0])) {
    const around = [BEFORE.exec(before), AFTER.exec(after)].map((found) => found?.[0] ?? "").join("");
    if (around.length >= (isSurelyBase64(around) ? LEAST_SURE : LEAST)) return true;
  }
  return isWrapped(text.slice(start, end), before, after);
}

/** The marks of base64 as an address has them, such as the one that Cloudflare asks every browser to report to. */
const ENCODED = /%(?:2[BbFf]|3[Dd])/g;

function inBase64(text: string): string {
  return text.includes("%") ? text.replace(ENCODED, (mark) => decodeURIComponent(mark)) : text;
}

function isSurelyBase64(text: string): boolean {
  return text.includes("+") && text.length >= LEAST_SURE && isRandom(text.replace(/\W/g, ""));
}

/** True for the first line of a block of base64 with nothing but an empty line before it: what a mail holds, below its headings. */
export function isBodyOfMail(text: Pick<SourceText, "slice">, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - SIDE), start);
  return /\n\r?\n$/.test(before) && isWrapped(text.slice(start, end), before, text.slice(end, end + SIDE));
}

/** The two marks of base64: what a key must not touch to stand alone, in formats that know no better. */
function isMark(character: string | undefined): boolean {
  return character === "+" || character === "/";
}

/**
 * True in a block of lines of one length, as in a certificate: the line of the key is as long as the one above or below,
 * or it is the last one. Where the key has a line for itself, the lines around it must not begin like it: a list of
 * keys is no block.
 */
function isWrapped(key: string, before: string, after: string): boolean {
  if (!/^[A-Za-z0-9+/]+$/.test(key)) return false;
  const above = ABOVE.exec(before)?.groups;
  const below = BELOW.exec(after)?.groups;
  const [head, tail] = [above?.own ?? beginningOf(before), below?.own ?? ""];
  const length = head.length + key.length + tail.length;
  const lines = [above?.line, below?.line].filter((line) => line !== undefined);
  if (head.length + tail.length === 0 && lines.some((line) => line.startsWith(key.slice(0, PREFIX))))
    return false;
  const isLast = above?.line !== undefined && below?.line === undefined && head.length + tail.length > 0;
  return lines.some((line) => line.length === length || (isLast && line.length > length));
}

/** What the line of a key has before it. */
function beginningOf(before: string): string {
  const { escaped, own = "" } = BEGINNING.exec(before)?.groups ?? {};
  return escaped ?? own;
}
