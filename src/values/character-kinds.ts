/** The kinds of characters, as small numbers: this is asked millions of times. */
export const kinds = { lower: 0, upper: 1, digit: 2, mark: 3, foreign: 4 } as const;

/** One of {@link kinds}. */
export type CharacterKind = (typeof kinds)[keyof typeof kinds];

/** The kind of a UTF-16 code unit; what is no printable ASCII is foreign. */
export function kindOf(code: number): CharacterKind {
  if (code >= 97 && code <= 122) return kinds.lower;
  if (code >= 65 && code <= 90) return kinds.upper;
  if (code >= 48 && code <= 57) return kinds.digit;
  return code > 32 && code < 127 ? kinds.mark : kinds.foreign;
}
