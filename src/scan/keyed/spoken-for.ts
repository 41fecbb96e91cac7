import { secretness } from "../../values/names.ts";
import { firstFrom } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { NEARBY, type Words } from "./keyed-places.ts";

/** The rest of a name, and that something is given to it in the same line; behind `name:` alone, a section begins. */
const REST = /^[\w.-]{0,60}(?=["'`]?\]?[ \t]{0,8}(?:=>|:=|[:=])[ \t]{0,8}(?!["'`]{2})[^\s:=/{[(|>])/;
const END = /^[\w.-]{0,60}/;
const BEGIN = /[\w.-]{0,60}$/;

/** `${`, `$`, `${{ secrets.`: what follows is the name of a value that stands elsewhere. */
const REFERENCE = /\$\{{0,2}\s{0,2}[\w.-]{0,60}$/;

/** So far from one of the provider's words its name reaches, in characters. */
const REACH = 80;

/** An id that belongs to a key has its name: `AWS_ACCESS_KEY_ID`. */
const ID_OF_KEY = /key_?id$/i;

/**
 * True where all that tells of a provider near a value are names of other keys, each with a value of its own: behind
 * `COHERE_API_KEY=…`, a `SECRET=…` may be anybody's, and is asked of nobody.
 */
export function isSpokenFor(source: SourceText, found: Span, { at, inPath }: Words): boolean {
  if (inPath) return false;
  const near = source.linesAround(found.start, NEARBY.lines, NEARBY.bytes);
  const words = at
    .slice(firstFrom(at, near.start), firstFrom(at, near.end))
    .filter((position) => position < found.start || position >= found.end);
  return words.length > 0 && words.every((position) => isInNameOfKey(source.text, position));
}

function isInNameOfKey(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - REACH), position);
  const behind = text.slice(position, position + REACH);
  const rest = (REFERENCE.test(before) ? END : REST).exec(behind)?.[0];
  if (rest === undefined) return false;
  const name = (BEGIN.exec(before)?.[0] ?? "") + rest;
  return secretness(name) === "secret" || ID_OF_KEY.test(name);
}
