import { isRandom } from "../../values/randomness.ts";
import { isCarrier } from "./carriers.ts";
import { type Introduction, introductionOf } from "./introduction.ts";
import { plainly } from "./typography.ts";

/**
 * Letters that every reader sees where and as they are written: each by itself, and left to right. Others may hide, or turn
 * around what stands beside them (Unicode 17: Latin, Greek, Cyrillic, kana, Han, Hangul).
 */
const LETTER =
  "A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0386-\\u03ce\\u0400-\\u0481\\u048a-\\u04ff\\u1e00-\\u1eff\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3";

/**
 * What programs and platforms may know: the last words of `process.env.HF_TOKEN`, `--token` and `acme:ApiKey`. Names
 * with a space are for people, and longer ones are cut out of something; so is what begins behind a letter of another kind.
 */
const KNOWN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{C}\p{N}_.-]|\/\/)(?<name>[${LETTER}][${LETTER}\d.-]{1,63})$`,
  "u",
);

/** Of `process.env.HF_TOKEN` and the like, the part that the environment knows. */
const ENVIRONMENT_NAME = /\.(?<name>[A-Z][A-Z0-9_]+)$/;

/** Behind nothing but a space, only such names are no words of a sentence: `ENV HF_TOKEN hf_...`. */
const CONSTANT = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** The name that the value at the offset is assigned to, such as `HF_TOKEN`; undefined where there is none. */
export function variableBefore(text: string, offset: number): string | undefined {
  const name = assignedName(introductionOf(text, offset));
  const known =
    name && !/\s/.test(name) && KNOWN.exec(name.normalize("NFC").replace(/^-+/, ""))?.groups?.name;
  const shown = known ? (ENVIRONMENT_NAME.exec(known)?.groups?.name ?? known) : undefined;
  const before = plainly(text.slice(Math.max(0, offset - REACH), offset)).normalize("NFC");
  if (shown === undefined || mayBeSecret(shown, before) || isForPeople(shown, before)) return undefined;
  return shown;
}

/** So far before a value its name stands at most, in characters. */
const REACH = 240;

/** Between a value and the cell before it: of Markdown, HTML, TSV, CSV and `VALUES`. */
const CELLS = /(?<!\|)\|(?!\|)|\t|<t[dh]\b|["'`]?\s{0,8},\s{0,8}["'`]?$/i;

/** The name is the first argument of a call: `setenv("hfToken", "`. */
const FIRST_ARGUMENT = /(?<!\bvalues\s{0,8})(?<=[\w\])])\(\s{0,8}["'`]?$/i;

/** What stands before a text that something is compared with: `if (password == "…") return "`, `case "…": return "`. */
const COMPARED = /(?:\bcase\s{1,4}|[^=!]={2,3}\s?)["']$/;

/**
 * A name is shown to people, so it must be no secret: not what looks random, and neither the cell before in a row nor a text
 * that something is compared with, which may be the password of somebody, unless it is written as a variable is.
 */
function mayBeSecret(name: string, before: string): boolean {
  if (CONSTANT.test(name)) return false;
  const begin = before.lastIndexOf(name);
  // What is not found again as it is written may be anything.
  if (begin < 0 && /[^\0-\x7f]/.test(name)) return true;
  if (begin >= 0 && COMPARED.test(before.slice(0, begin))) return true;
  const isInCell =
    begin >= 0 &&
    CELLS.test(before.slice(begin + name.length)) &&
    !FIRST_ARGUMENT.test(before.slice(0, begin));
  // What joins words may also join a key to one, which is hidden later, as it is known whole.
  return isInCell || (/^[A-Za-z\d]+$/.test(name) && isRandom(name));
}

/** What stands before a value in a row of HTML, or in a list of terms. */
const ELEMENT = /^(?:dd|dt|li|td|th)$/;

/** A word behind another one, and a colon: `* Hugging Face: `. */
const LABEL = /[A-Za-z&] (?<word>[A-Z][a-z]+)[*_"'`]{0,3}:[*_]{0,2}\s{1,4}["'`]?$/;

/** The end of a label of several words is no name, nor is the element that a value stands in. */
function isForPeople(name: string, before: string): boolean {
  return ELEMENT.test(name) || LABEL.exec(before)?.groups?.word === name;
}

/** What carries a value says nothing of it: `value`, `default`. */
function assignedName({ names, by, isInUrl }: Introduction): string | undefined {
  const name = names.find((one) => !isCarrier(one));
  if (name === undefined || isInUrl) return undefined;
  return by === "assigned" || (by === "spaced" && CONSTANT.test(name)) ? name : undefined;
}
