/** True for what is written in hexadecimal digits only, as hashes are. */
export function isHex(text: string): boolean {
  return /^[0-9A-Fa-f]*$/.test(text);
}

/** True for what is no hash; of 20 random letters and digits, fewer than one in ten million look like one. */
export function isNoHash(text: string): boolean {
  return !isHex(text);
}
