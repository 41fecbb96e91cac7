import type { ValueContext } from "./value-context.ts";

/** What services say of things such as issues. Whoever answers with a new key says when it was made, and for what, but none of this. */
const OF_RECORD =
  /["'](?:attributes|coordinates|cwes?|ignored|problems|relationships|resolution|severity|title)["']\s{0,4}:/gi;

/** Fewer are in the settings of a client, too. */
const LEAST = 2;

/** True for the UUID that is the `key` of a record in the answer of a service: it tells which one, and opens nothing. */
export function isKeyOfRecord(value: string, { name = "", before = "", after = "" }: ValueContext): boolean {
  if (!/^key$/i.test(name) || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return false;
  const said = [...(before + after).matchAll(OF_RECORD)].map(([sign]) => sign.toLowerCase());
  return new Set(said).size >= LEAST;
}
