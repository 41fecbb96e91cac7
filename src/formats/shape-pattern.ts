import { assertNever } from "../incident/assert-never.ts";
import type { Alphabet, Part, Shape } from "./shape.ts";

/** Inside the brackets of a regular expression. */
export const characterClasses: Readonly<Record<Alphabet, string>> = {
  alphanumeric: "A-Za-z0-9",
  anyBase64: "A-Za-z0-9+/_-",
  anyHex: "0-9A-Fa-f",
  base32: "A-Z2-7",
  base58: "1-9A-HJ-NP-Za-km-z",
  base64: "A-Za-z0-9+/",
  base64url: "A-Za-z0-9_-",
  base64urlPadded: "A-Za-z0-9_=-",
  digits: "0-9",
  dotted: "A-Za-z0-9_.-",
  hex: "0-9a-f",
  letters: "A-Za-z",
  lower: "a-z",
  lowerAlphanumeric: "a-z0-9",
  padded: "A-Za-z0-9+/_.=-",
  percentEncoded: "A-Za-z0-9%",
  slug: "a-z0-9_-",
  unreserved: "A-Za-z0-9._~-",
  upper: "A-Z",
  upperAlphanumeric: "A-Z0-9",
  upperHex: "0-9A-F",
  word: "A-Za-z0-9_",
};

/** What may stand right before a key although it ends in a letter or digit: an escape such as `\n` or `%20`; or the `:-` of a shell's `${NAME:-key}`. */
const ESCAPE = String.raw`(?<=\\[nrtfb]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\w:-)`;

/** What people set off with two signs at most, as in `_key_`, `--key` and `<!--key-->`. */
const SET_OFF = "(?<=(?<![A-Za-z0-9_-])[_-]{1,2})";
const SET_OFF_BEHIND = String.raw`-->|(?:__?|--)(?:[\s"'<>()\[\],;:!?]|\.\s)`;

/**
 * The regular expression of a shape, with the key in the group `secret` and its edges checked. `after`: words that
 * the key may follow without anything in between, such as `bot` in `/bot<key>/getMe`, or all that there is.
 */
export function patternOf({ parts }: Shape, after: readonly string[] | "anything" = []): RegExp {
  const start = after === "anything" ? "" : beginning(parts, after);
  return new RegExp(`${start}(?<secret>${sourceOf(parts)})${ending(parts)}`, "g");
}

/** The least and the greatest length of a shape, in characters. */
export function lengthOf(parts: readonly Part[]): { readonly min: number; readonly max: number } {
  const lengths = parts.map(partLength);
  return {
    min: lengths.reduce((sum, { min }) => sum + min, 0),
    max: lengths.reduce((sum, { max }) => sum + max, 0),
  };
}

function partLength(part: Part): { readonly min: number; readonly max: number } {
  switch (part.kind) {
    case "text":
      return { min: part.text.length, max: part.text.length };
    case "either": {
      const lengths = part.texts.map((text) => text.length);
      return { min: Math.min(...lengths), max: Math.max(...lengths) };
    }
    case "run":
      return part;
    case "optional":
      return { min: 0, max: lengthOf(part.parts).max };
    default:
      return assertNever(part);
  }
}

function sourceOf(parts: readonly Part[]): string {
  return parts.map(partSource).join("");
}

function partSource(part: Part): string {
  switch (part.kind) {
    case "text":
      return escaped(part.text);
    case "either":
      return `(?:${part.texts.map(escaped).join("|")})`;
    case "run":
      return `[${characterClasses[part.alphabet]}]${part.min === part.max ? `{${part.min}}` : `{${part.min},${part.max}}`}`;
    case "optional":
      return `(?:${sourceOf(part.parts)})?`;
    default:
      return assertNever(part);
  }
}

/** From this length on, trying a key at each `_` of a hostile line would take seconds. */
const LONG = 200;

/**
 * No key begins within a word, nor after a character that its own first part could begin with. One that begins with
 * any letter or digit does not begin with those of an escape either.
 */
function beginning(parts: readonly Part[], after: readonly string[]): string {
  const isRun = parts[0]?.kind === "run";
  const setOff = isRun ? [] : [SET_OFF];
  const behind = [ESCAPE, ...setOff, ...after.map((text) => `(?<=${escaped(text)})`)].join("|");
  const starts = isRun ? String.raw`\\%` : "";
  const isLong = parts.some((part) => part.kind === "run" && part.max >= LONG);
  const marks = marksOf(parts.slice(0, 1));
  const all = isLong ? `${marks.replace(/[_-]/g, "")}_-` : marks;
  return `(?:(?<![A-Za-z0-9${starts}${all}])|${behind})`;
}

/**
 * A key ends where no letter, digit or other character of its last part follows, and where what may follow it does
 * not begin either. The dot at the end of a sentence is none of the key's, nor is the `-->` of a comment.
 */
function ending(parts: readonly Part[]): string {
  const fixed = parts.findLastIndex((part) => part.kind !== "optional");
  const marks = marksOf(parts.slice(Math.max(fixed, 0)));
  const starts = parts.slice(fixed + 1).flatMap((part) => (part.kind === "optional" ? part.parts[0] : []));
  const texts = starts.flatMap((part) => (part?.kind === "text" ? [`(?:${escaped(part.text)}){1,3}`] : []));
  const dots = marks.includes(".") ? [String.raw`\.{1,3}`] : [];
  const more = `[A-Za-z0-9${marks.replace(".", "")}]`;
  const own = /[_-]/.test(marks) ? `(?!${SET_OFF_BEHIND})${more}` : more;
  return [own, ...[...dots, ...texts].map((text) => text + more)].map((text) => `(?!${text})`).join("");
}

/** The characters of these parts that are no letters and digits; "-" comes last, so that it stands for itself. */
function marksOf(parts: readonly Part[]): string {
  const classes = parts.flatMap((part): readonly string[] => {
    if (part.kind === "optional") return [marksOf(part.parts.slice(-1))];
    return part.kind === "run"
      ? [characterClasses[part.alphabet].replace(/[A-Za-z0-9]-[A-Za-z0-9]/g, "")]
      : [];
  });
  const marks = [...new Set(classes.join(""))];
  return [...marks.filter((mark) => mark !== "-"), ...marks.filter((mark) => mark === "-")].join("");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
