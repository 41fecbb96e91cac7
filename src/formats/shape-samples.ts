import { randomInt } from "node:crypto";
import { assertNever } from "../incident/assert-never.ts";
import { alphabets, randomText } from "./sample.ts";
import type { Part, Shape } from "./shape.ts";
import { lengthOf } from "./shape-pattern.ts";

/** How much longer than necessary a sample is at most, where the length is open. */
const SPREAD = 24;

/** A random text of so many characters may be a word or a number by chance. */
const SHORT = 55;

/** The oddest of so many is taken then. Of nine, it still read as written in 2 of 142 runs over all formats. */
const DRAWN = 25;

/** A new key of this shape, as typical as random ones are. */
export function exampleOf(shape: Shape): string {
  const isShort = lengthOf(shape.parts).min < SHORT;
  const [first = "", ...others] = Array.from({ length: isShort ? DRAWN : 1 }, () => drawnFrom(shape));
  return others.reduce((best, other) => (oddityOf(other) > oddityOf(best) ? other : best), first);
}

/** Three dots in a row say that something is left out, in a key as anywhere. */
const LEFT_OUT = "...";

/** Programs write hexadecimal digits in small letters or in capitals, never in both. */
function drawnFrom(shape: Shape): string {
  const alphabet = randomInt(2) === 0 ? "hex" : "upperHex";
  const inOneCase = (part: Part): Part => {
    if (part.kind === "optional") return { ...part, parts: part.parts.map(inOneCase) };
    return part.kind === "run" && part.alphabet === "anyHex" ? { ...part, alphabet } : part;
  };
  const draw = () => shape.parts.map((part) => examplePart(inOneCase(part))).join("");
  let text = draw();
  while (text.includes(LEFT_OUT)) text = draw();
  return text;
}

/** How little a text reads as names and words: of 16 letters and digits one in 6,000 still did, chosen by changes alone. */
function oddityOf(text: string): number {
  return changesIn(text) - syllablesIn(text);
}

/** How often vowels and consonants follow each other. */
function syllablesIn(text: string): number {
  return text.match(/[b-df-hj-np-tv-xz](?=[aeiouy])|[aeiouy](?=[b-df-hj-np-tv-xz])/gi)?.length ?? 0;
}

/** How often letters and digits, capitals and small letters follow each other. */
function changesIn(text: string): number {
  return text.match(/[0-9](?=[A-Za-z])|[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])/g)?.length ?? 0;
}

/** Texts that are almost a key: cut off, too long, with a foreign character in the middle, full of x. */
export function nearMissesOf(shape: Shape): readonly string[] {
  const { min, max } = lengthOf(shape.parts);
  const shortest = { ...shape, parts: shape.parts.map((part) => atLength(part, "min")) };
  const misses = [
    exampleOf(shortest).slice(0, min - 1),
    broken(shape),
    shape.parts.map((part) => (part.kind === "run" ? "x".repeat(part.min) : examplePart(part))).join(""),
  ];
  if (max > 300) return misses;
  const longest = exampleOf({ ...shape, parts: shape.parts.map((part) => atLength(part, "max")) });
  // After an escape a key may end.
  return [...misses, longest.replaceAll("%", "a") + randomText(3)];
}

/** Four letters and digits that begin like no key of the shape: others could be a longer one, with the key behind them. */
export function leadOf({ parts }: Shape): string {
  const firsts = firstsOf(parts).toLowerCase();
  const others = Array.from(alphabets.alphanumeric).filter((one) => !firsts.includes(one.toLowerCase()));
  return randomText(1, others.join("")) + randomText(3);
}

/** The characters with which a key can begin, as far as they are fixed. */
function firstsOf([first, ...rest]: readonly Part[]): string {
  switch (first?.kind) {
    case "text":
      return first.text.charAt(0);
    case "either":
      return first.texts.map((text) => text.charAt(0)).join("");
    case "optional":
      return firstsOf(first.parts) + firstsOf(rest);
    default:
      return "";
  }
}

function atLength(part: Part, end: "min" | "max"): Part {
  return part.kind === "run" ? { ...part, min: part[end], max: part[end] } : part;
}

/** With a character in the longest run that stands in no alphabet. */
function broken(shape: Shape): string {
  const runs = shape.parts.filter((part) => part.kind === "run");
  const longest = runs.sort((a, b) => b.min - a.min)[0];
  return shape.parts
    .map((part) => {
      const text = part === longest ? examplePart(atLength(part, "min")) : examplePart(part);
      const middle = Math.floor(text.length / 2);
      return part === longest ? `${text.slice(0, middle)}!${text.slice(middle + 1)}` : text;
    })
    .join("");
}

function examplePart(part: Part): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "either":
      return part.texts[randomInt(part.texts.length)] ?? "";
    case "run":
      return randomText(
        randomInt(part.min, Math.min(part.max, part.min + SPREAD) + 1),
        alphabets[part.alphabet],
      );
    case "optional":
      return randomInt(2) === 0 ? "" : part.parts.map(examplePart).join("");
    default:
      return assertNever(part);
  }
}
