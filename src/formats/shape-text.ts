import { type Alphabet, anyUuid, jwt, type Part, type Shape, uuid, uuid4 } from "./shape.ts";

/** What people call the characters of an alphabet. */
const characters: Readonly<Record<Alphabet, string>> = {
  alphanumeric: "letters or digits",
  anyBase64: "characters of base64 or base64url",
  anyHex: "hexadecimal digits in either case",
  base32: "characters of base32",
  base58: "characters of base58",
  base64: "characters of base64",
  base64url: "characters of base64url",
  base64urlPadded: "characters of base64url or `=`",
  digits: "digits",
  dotted: "characters of base64url or dots",
  hex: "hexadecimal digits",
  letters: "letters",
  lower: "small letters",
  lowerAlphanumeric: "small letters or digits",
  padded: "characters of base64 or base64url, dots or `=`",
  percentEncoded: "letters, digits or `%`",
  slug: "small letters, digits, `-` or `_`",
  unreserved: "letters, digits, `-`, `.`, `_` or `~`",
  upper: "capitals",
  upperAlphanumeric: "capitals or digits",
  upperHex: "hexadecimal digits in capitals",
  word: "letters, digits or `_`",
};

/** What several parts are together. */
const known: readonly (readonly [shape: Shape, text: string])[] = [
  [uuid4, "a random UUID"],
  [uuid, "a UUID"],
  [anyUuid, "a UUID in either case"],
  [jwt, "a JSON Web Token"],
];

/** More texts than this are counted. */
const MOST_TEXTS = 6;

/** A shape in words, with its texts as inline code: "`gsk_` and 52 letters or digits". */
export function shapeText({ parts }: Shape): string {
  return listed(phrases(parts), "and");
}

/** "a, b and c" */
export function listed(texts: readonly string[], joint: "and" | "or"): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** A text as inline code. */
export function quoted(text: string): string {
  return `\`${text}\``;
}

function phrases(parts: readonly Part[]): readonly string[] {
  const result: string[] = [];
  for (let index = 0; index < parts.length; ) {
    const rest = parts.slice(index);
    const { text, length } = wholeAt(rest) ?? textsAt(rest) ?? runsAt(rest) ?? optionalsAt(rest);
    result.push(text);
    index += length;
  }
  return result;
}

/** What some parts are together, and how many they are. */
interface Phrase {
  readonly text: string;
  readonly length: number;
}

function wholeAt(parts: readonly Part[]): Phrase | undefined {
  const whole = known.find(([shape]) => isSame(parts.slice(0, shape.parts.length), shape.parts));
  return whole === undefined ? undefined : { text: whole[1], length: whole[0].parts.length };
}

/** Texts in all their combinations, as long as there are few. */
function textsAt(parts: readonly Part[]): Phrase | undefined {
  let texts: readonly string[] = [""];
  let length = 0;
  for (const part of parts) {
    const next = part.kind === "text" ? [part.text] : part.kind === "either" ? part.texts : [];
    const all = texts.flatMap((text) => next.map((more) => text + more));
    if (all.length === 0 || (length > 0 && all.length > MOST_TEXTS)) break;
    texts = all;
    length++;
  }
  if (length === 0) return undefined;
  const text =
    texts.length > MOST_TEXTS
      ? `one of ${texts.length} texts such as ${quoted(texts[0] ?? "")}`
      : listed(texts.map(quoted), "or");
  return { text, length };
}

/** Runs of one alphabet that follow each other. */
function runsAt(parts: readonly Part[]): Phrase | undefined {
  const runs: Extract<Part, { readonly kind: "run" }>[] = [];
  for (const part of parts) {
    if (part.kind !== "run" || (runs[0] ?? part).alphabet !== part.alphabet) break;
    runs.push(part);
  }
  const [first] = runs;
  if (first === undefined) return undefined;
  const [min, max] = [sum(runs.map((run) => run.min)), sum(runs.map((run) => run.max))];
  const name = max === 1 ? characters[first.alphabet].replace(/s\b/g, "") : characters[first.alphabet];
  return {
    text: `${min === max ? min : `${min} to ${max.toLocaleString("en-US")}`} ${name}`,
    length: runs.length,
  };
}

/** The same optional parts one after the other, such as the padding of base64. */
function optionalsAt(parts: readonly Part[]): Phrase {
  const [first] = parts;
  const different = parts.findIndex((part) => !isSame(part, first));
  const length = different < 0 ? parts.length : different;
  const text = listed(first?.kind === "optional" ? phrases(first.parts) : [], "and");
  return { text: length === 1 ? `perhaps ${text}` : `up to ${length} ${text}`, length };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
