import { randomInt } from "node:crypto";

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";

/** The alphabets that keys are written in. */
export const alphabets = {
  alphanumeric: UPPER + LOWER + DIGITS,
  anyBase64: `${UPPER}${LOWER}${DIGITS}+/-_`,
  anyHex: `${DIGITS}ABCDEFabcdef`,
  base32: `${UPPER}234567`,
  base58: `${DIGITS.slice(1)}${UPPER.replace(/[IO]/g, "")}${LOWER.replace("l", "")}`,
  base64: `${UPPER}${LOWER}${DIGITS}+/`,
  base64url: `${UPPER}${LOWER}${DIGITS}-_`,
  base64urlPadded: `${UPPER}${LOWER}${DIGITS}_=-`,
  digits: DIGITS,
  dotted: `${UPPER}${LOWER}${DIGITS}-_.`,
  hex: `${DIGITS}abcdef`,
  letters: UPPER + LOWER,
  lower: LOWER,
  lowerAlphanumeric: LOWER + DIGITS,
  padded: `${UPPER}${LOWER}${DIGITS}+/-_.=`,
  percentEncoded: `${UPPER}${LOWER}${DIGITS}%`,
  slug: `${LOWER}${DIGITS}-_`,
  unreserved: `${UPPER}${LOWER}${DIGITS}-._~`,
  upper: UPPER,
  upperAlphanumeric: UPPER + DIGITS,
  upperHex: `${DIGITS}ABCDEF`,
  word: `${UPPER}${LOWER}${DIGITS}_`,
} as const;

/** Random characters of an alphabet: the body of a sample key, different in every run. */
export function randomText(length: number, alphabet: string = alphabets.alphanumeric): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

/** A key as it is made. One in thousands looks like words, and is none that people are ever given: then another one is made. */
export function genuineSample(make: () => string, isGenuine: (key: string) => boolean): string {
  let key = make();
  for (let tries = 0; tries < 5 && !isGenuine(key); tries++) key = make();
  return key;
}

/** A random lower-case UUID-shaped text. */
export function randomUuid(): string {
  return [8, 4, 4, 4, 12].map((length) => randomText(length, alphabets.hex)).join("-");
}
