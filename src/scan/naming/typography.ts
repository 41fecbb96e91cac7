import { withoutAccents } from "../../values/foreign-words.ts";
import type { Ending } from "./ending.ts";

/**
 * What office programs, chats and keyboards of other languages write for quotes, spaces and colons, as the bytes of its
 * UTF-8: quotes, spaces with and without a width, the wide colon, and the dash that stands for one (Unicode 17, general
 * punctuation).
 */
const QUOTE = /\xe2\x80[\x98-\x9f]|\xc2[\xab\xbb]|\xe3\x80[\x8c-\x8f]/g;
const SPACE = /\xc2\xa0|\xe2\x80[\x80-\x8f\xaf]|\xe2\x81\xa0|\xe3\x80\x80|\xef\xbb\xbf/g;
const COLON = /\xef\xbc\x9a| \xe2\x80[\x93\x94](?= )/g;
const ANY = new RegExp(`(?:${[QUOTE, SPACE, COLON].map(({ source }) => source).join("|")})+`);

/** The same in a text. */
const [QUOTES, SPACES, COLONS] = [
  /[\u2018-\u201f\u00ab\u00bb\u300c-\u300f]/g,
  /[\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]/g,
  /\uff1a| [\u2013\u2014](?= )/g,
];
const NO_ASCII = /[^\0-\x7f]/;

/** A text, of whose UTF-8 each character is a byte, with its own letters and plain signs. Its offsets are other ones. */
export function plainly(bytes: string): string {
  if (!NO_ASCII.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString();
  return text.replace(QUOTES, '"').replace(SPACES, " ").replace(COLONS, ":");
}

const [LETTERS, CAPITAL] = [/[^\0-\x7f]/gu, /\p{Lu}/u];

/** The same with a letter of ASCII in the place of each other one, so that patterns of names see one. Its offsets are the same. */
export function inAscii(text: string): string {
  return NO_ASCII.test(text) ? text.replace(LETTERS, asciiOf) : text;
}

function asciiOf(letter: string): string {
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return letter;
  const plain = withoutAccents(letter);
  if (/^[A-Za-z]$/.test(plain)) return plain;
  return (CAPITAL.test(letter) ? "X" : "x").repeat(letter.length);
}

/** A name in its own letters, which `ascii` has in those of ASCII at the same place, from the start of an ending on. */
export function writtenName({ start, name }: Ending, ascii: string, written: string): string | undefined {
  if (name === undefined || ascii === written) return name;
  const at = ascii.indexOf(name, start);
  return written.slice(at, at + name.length);
}

/** Where in a text the longest part without such signs lies. */
export function betweenSigns(text: string): { readonly start: number; readonly end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  for (const part of text.split(new RegExp(`(${ANY.source})`))) {
    const end = start + part.length;
    if (!ANY.test(part) && part.length > longest.end - longest.start) longest = { start, end };
    start = end;
  }
  return longest;
}
