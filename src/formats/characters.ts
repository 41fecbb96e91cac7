/** True for what is written in hexadecimal digits only, as hashes are. */
export function isHex(text: string): boolean {
  return /^[0-9A-Fa-f]*$/.test(text);
}

/** True for what is no hash; of 20 random letters and digits, fewer than one in ten million look like one. */
export function isNoHash(text: string): boolean {
  return !isHex(text);
}

/** True where a text has capitals and small letters: most random ones of 20 letters, but no `snake_case` name. */
export function hasBothCases(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** True where a text has a digit in it. */
export function hasDigit(text: string): boolean {
  return /[0-9]/.test(text);
}
