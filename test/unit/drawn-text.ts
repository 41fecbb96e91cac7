import { randomText } from "../../src/formats/sample.ts";

const MIXED = ["ghjkmnpqrstvwxz", "23456789", "BCDFGHJKLMNPQRSTVWXZ"];
const HEX = ["23456789", "abcdef", "0123456789abcdef"];

/** A random text whose kinds of characters take turns, so that it never reads like anything else; 30 and more characters. */
export function mixedText(length: number): string {
  return inTurns(length, MIXED);
}

/** The same of hexadecimal digits. */
export function mixedHex(length: number): string {
  return inTurns(length, HEX);
}

function inTurns(length: number, alphabets: readonly string[]): string {
  return Array.from({ length }, (_, at) => randomText(1, alphabets[at % alphabets.length])).join("");
}
