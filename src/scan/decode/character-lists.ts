import { alphabets } from "../../formats/sample.ts";
import { isDigit } from "../texts/byte-kinds.ts";
import type { SourceText } from "../texts/source-text.ts";
import { CharacterRuns } from "./character-runs.ts";
import type { Decoded, Decoder } from "./decoded.ts";

/** Fewer characters are no key. */
const LEAST = 12;

/** A character belongs to the comma before it. */
const COMMA = "(?:\\s{0,80},\\s{0,80})?";
const HEX = new RegExp(`${COMMA}0x(?<hex>[2-6][\\da-f]|7[\\da-e])(?!\\w)`, "iy");
const DECIMAL = new RegExp(`${COMMA}(?<decimal>3[3-9]|[4-9]\\d|1[01]\\d|12[0-6])(?!\\w)`, "y");
const LITERAL = new RegExp(`${COMMA}'(?<literal>[^'"\\\\\\s])'`, "y");

/** No item is longer, with the comma before it, in bytes. */
const SIGHT = { after: 256 };

/** `0x41, 0x42, ...`: the bytes of a text in C, Go, Java and others. */
export const hexLists: Decoder = {
  signs: [..." {([,\n\t"].flatMap((before) => [..."234567"].map((digit) => `${before}0x${digit}`)),
  decode: (source, places) =>
    lists(
      source,
      HEX,
      places.map((place) => place + 1),
    ),
};

/** `'a', 'b', ...`: a text as an array of its characters. */
export const literalLists: Decoder = {
  signs: [...alphabets.alphanumeric, ..."_-./+="].flatMap((first) => [`{'${first}'`, `['${first}'`]),
  decode: (source, places) =>
    lists(
      source,
      LITERAL,
      places.map((place) => place + 1),
    ),
};

const MAKERS = ["CharCode(", "CodePoint(", "bytes([", "bytearray([", "Array([", "Buffer.from(["];

/** `String.fromCharCode(103, 104, ...)`: as decimal numbers, where it is said that they are characters. */
export const decimalLists: Decoder = {
  signs: [...MAKERS, "[]byte{", "byte[]{", "byte[] {"],
  decode: (source, places) =>
    lists(
      source,
      DECIMAL,
      places.map((place) => firstNumber(source, place)),
    ),
};

function firstNumber({ bytes }: SourceText, place: number): number {
  let at = place;
  while (at < place + 40 && !isDigit(bytes[at] ?? 0)) at++;
  return at;
}

function lists(source: SourceText, item: RegExp, starts: readonly number[]): readonly Decoded[] {
  const found: Decoded[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    const runs = new CharacterRuns();
    let count = 0;
    end = start;
    for (let one = source.tryAt(item, end, SIGHT); one !== undefined; one = source.tryAt(item, end, SIGHT)) {
      runs.add(end, one.end, characterOf(one.match.groups ?? {}));
      end = one.end;
      count++;
    }
    for (const part of count < LEAST ? [] : runs.parts()) found.push(part);
  }
  return found;
}

function characterOf({ hex, decimal, literal = "" }: Readonly<Record<string, string | undefined>>): number {
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return decimal === undefined ? literal.charCodeAt(0) : Number(decimal);
}
