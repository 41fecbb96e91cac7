import { isRandom } from "./randomness.ts";

/** The first name of an object, or the first member of a list, escaped or not. */
const JSON_BEGINS = /^[{[]{1,3}\s{0,4}\\{0,3}["'][\w$.@ -]{1,60}\\{0,3}["']\s{0,4}[:,]/;

/** `name="`, `name=\"`: attributes, parameters of headers. */
const ATTRIBUTE = /(?<![\w-])[A-Za-z][\w-]{1,40}\s?=\s?\\{0,3}(?:["']|&quot;)/;

/** `<b>`, `</li>`, `&lt;br /&gt;`. */
const TAGS = /(?:<|&lt;)[/!]?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,200}?)?\s?\/?(?:>|&gt;)/g;

/** True for JSON, HTML and headers with parameters, whatever values are in them: those are looked at by themselves. */
export function isMarkup(value: string): boolean {
  const text = value.slice(0, 1_000);
  if (JSON_BEGINS.test(text) || ATTRIBUTE.test(text)) return true;
  const left = text.replace(TAGS, "");
  return left.length < text.length && (left.length < 8 || !isRandom(left));
}
