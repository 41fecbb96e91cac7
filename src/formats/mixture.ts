/** True where a text has capitals and small letters: most random ones of 20 letters, but no `snake_case` name. */
export function hasBothCases(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** True where a text has a digit in it. */
export function hasDigit(text: string): boolean {
  return /[0-9]/.test(text);
}
