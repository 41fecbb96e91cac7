import { createHash } from "node:crypto";
import { bip39Text } from "./bip39-words.ts";

/** How many words a phrase may have: 128 to 256 bits and a checksum of one bit in 33. */
const LENGTHS = [24, 21, 18, 15, 12] as const;

/** So many words of a phrase may be there already: of 24 drawn ones, more are once in three thousand times. */
const REPEATED = 2;

const FEWEST = 12 - REPEATED;

const list: { words?: readonly string[]; numbers?: ReadonlyMap<string, number> } = {};

/** Taken apart when it is first needed: most scans meet no phrase. */
function numbers(): ReadonlyMap<string, number> {
  list.numbers ??= new Map(words().map((word, number) => [word, number]));
  return list.numbers;
}

function words(): readonly string[] {
  list.words ??= bip39Text.trim().split(/\s+/);
  return list.words;
}

/** The seed phrase within a row of words, in small letters with one space between; undefined for none, or few words. */
export function phraseIn(text: string): string | undefined {
  if (!hasManyWords(text)) return undefined;
  const row = text.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const length of LENGTHS) {
    for (let start = 0; start + length <= row.length; start++) {
      const phrase = row.slice(start, start + length);
      if (isVaried(phrase) && hasChecksum(phrase)) return phrase.join(" ");
    }
  }
  return undefined;
}

/** A phrase of random bytes: 16, 20, 24, 28 or 32 of them. */
export function toPhrase(entropy: Buffer): string {
  const bits = bitsOf(entropy) + checksumOf(entropy);
  return (bits.match(/.{11}/g) ?? []).map((part) => words()[Number.parseInt(part, 2)]).join(" ");
}

/** True for as many different words as the shortest phrase has; looked at by letter, as nearly all texts are others. */
function hasManyWords(text: string): boolean {
  const seen: number[] = [];
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? (text.charCodeAt(at) | 0x20) - 0x60 : 0;
    if (letter >= 1 && letter <= 26) word = (Math.imul(word, 31) + letter) | 0;
    else {
      if (word !== 0 && !seen.includes(word)) seen.push(word);
      word = 0;
    }
    if (seen.length >= FEWEST) return true;
  }
  return false;
}

/** Asked before the hash, which would be made at every word of a long line that repeats a few. */
function isVaried(phrase: readonly string[]): boolean {
  return new Set(phrase).size >= phrase.length - REPEATED;
}

function hasChecksum(phrase: readonly string[]): boolean {
  const found = phrase.map((word) => numbers().get(word));
  if (found.includes(undefined)) return false;
  const bits = found.map((number) => (number ?? 0).toString(2).padStart(11, "0")).join("");
  const length = Math.floor((bits.length * 32) / 33);
  const entropy = Buffer.from(
    (bits.slice(0, length).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  );
  return bits.slice(length) === checksumOf(entropy);
}

/** The first bits of the hash: one for each 32 of the entropy. */
function checksumOf(entropy: Buffer): string {
  return bitsOf(createHash("sha256").update(entropy).digest()).slice(0, entropy.length / 4);
}

function bitsOf(bytes: Buffer): string {
  return [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
}
