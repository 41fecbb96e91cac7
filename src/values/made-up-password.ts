import { isEncodedText } from "./binary-data.ts";
import { isPassword } from "./password.ts";
import { isRandom } from "./randomness.ts";

/** True for a password behind its name that nobody had to draw, and for no name, text or code. */
export function isMadeUpPassword(value: string): boolean {
  return isPassword(value) && !isName(value) && !isTextOrCode(value) && !isEncodedText(value);
}

/** No call, but digits among letters of both cases, or with a sign that joins no words: forms and style sheets have the same names. */
export function isOfKinds(value: string): boolean {
  if (/\w\(/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /[!-,/:-@[-^`{-~]/].filter((kind) => kind.test(value));
  return value.length <= 40 && /\d/.test(value) && /[A-Za-z]/.test(value) && kinds.length >= 2;
}

/** True for the first part of a text that code puts together: what is whole is read elsewhere. */
export function isFirstPart({ after }: { readonly after: string }): boolean {
  return /^["'`]\s{0,8}(?:\+|&(?!&)|<>|\\\r?\n|(?:\.{1,2}\s{0,8}|\r?\n\s{0,40})["'`])/.test(after);
}

/** A type or the next name of a list: `keyPassword: Incomplete`, `KEY_PASSWORD, STORE_PASSWORD`. */
function isName(value: string): boolean {
  return /^(?:_?(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}))+\.?$/.test(value) && /[A-Z_]/.test(value);
}

/**
 * What stands behind such a name where it names no password: the word of a sentence in another script, the number of an
 * error, an option, an argument, an arrow, and whatever else has words and digits between low lines.
 */
function isTextOrCode(value: string): boolean {
  if (isRandom(value)) return false;
  const isSentence = /[^\x20-\x7e]/.test(value) && !/\d/.test(value);
  const isNumber = /^-?\d+[a-z]?\d*$/i.test(value);
  return (
    isSentence ||
    isNumber ||
    /^(?:[A-Za-z_$]+\+\+|(?:\/[\w.-]+){2,}|--?[A-Za-z][A-Za-z-]*|\w+-|\w+=\w*|[A-Za-z]\w*_\w+|:{0,2}\w+(?:::\w+)+)$/.test(
      value,
    )
  );
}
