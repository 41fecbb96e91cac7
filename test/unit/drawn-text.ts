import { randomInt } from "node:crypto";
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

/** A password that was drawn: twelve letters and digits in turns, each of them once. */
export function drawnPassword(): string {
  const [letters = "", digits = ""] = MIXED.map(shuffled);
  return Array.from({ length: 6 }, (_, at) => `${letters[at]}${digits[at]}`).join("");
}

/** Up to ten letters in lower case, each of them once, of which no row stands on a keyboard. */
export function differentLetters(length: number): string {
  return shuffled("bdgjlmptqx").slice(0, length);
}

function shuffled(text: string): string {
  const places = new Map([...text].map((letter) => [letter, randomInt(2 ** 40)]));
  return [...text].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)).join("");
}

function inTurns(length: number, alphabets: readonly string[]): string {
  return Array.from({ length }, (_, at) => randomText(1, alphabets[at % alphabets.length])).join("");
}
