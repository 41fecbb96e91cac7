import type { Attack } from "./attacks.ts";

/** What a class or an escape may stand for, beside letters. */
const ONES: Readonly<Record<string, string>> = {
  s: " ",
  S: "a",
  d: "0",
  w: "a",
  W: " ",
  n: "\n",
  r: "\r",
  b: "",
  B: "",
};

/** What is hard on one expression: beginnings of what it matches, over and over, in one line, in many, and in rows of names. */
export function attacksOnPattern({ source }: RegExp): readonly Attack[] {
  const beginnings = ["a", " "].flatMap((other) => alternativesOf(source, other).flatMap(beginningsOf));
  return [...new Set(beginnings)].flatMap((beginning) =>
    ["", " ", "\n", "a", "\n  a:\n"].map((end) => ({
      name: JSON.stringify(beginning + end),
      unit: beginning + end,
    })),
  );
}

/** The expression as texts: of each group every alternative is taken at its place, one after the other. */
function alternativesOf(source: string, other: string): readonly (readonly string[])[] {
  const one = (piece: string) => oneOf(piece, other);
  const pieces = [...source.matchAll(PIECE)].flatMap(({ groups }) => groups?.unit ?? groups?.border ?? []);
  const whole = pieces.filter((piece) => piece !== "|").map(one);
  const parts = pieces
    .join("\u0000")
    .split("\u0000|\u0000")
    .map((part) => part.split("\u0000").map(one));
  return [whole, ...parts];
}

/** What only groups, holds or repeats; the border of alternatives; or a character, an escape or a class. */
const PIECE =
  /\(\?(?:[:=!]|<[=!]|<\w+>)|[()^$*+?]|\{\d+(?:,\d*)?\}|(?<border>\|)|(?<unit>\[(?:\\.|[^\]\\])*\]|\\[\s\S]|[\s\S])/gu;

/** A text that a piece matches; `other` is what stands where nearly everything may. */
function oneOf(piece: string, other: string): string {
  if (piece.startsWith("[^")) return other;
  if (piece.startsWith("[")) return oneOf(/^\[(\\.|[^\]])/u.exec(piece)?.[1] ?? other, other);
  if (piece.startsWith("\\")) return ONES[piece.slice(1)] ?? piece.slice(1);
  return piece === "." ? other : piece;
}

function beginningsOf(units: readonly string[]): readonly string[] {
  return units.map((_, index) => units.slice(0, index + 1).join("")).filter((text) => text !== "");
}
