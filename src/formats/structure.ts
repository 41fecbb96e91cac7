/** True for what is written in hexadecimal digits only, as hashes are. */
export function isHex(text: string): boolean {
  return /^[0-9A-Fa-f]*$/.test(text);
}

/** True for what is no hash; of 20 random letters and digits, fewer than one in ten million look like one. */
export function isNoHash(text: string): boolean {
  return !isHex(text);
}

/**
 * True for random letters and digits, false for names that people write: these have no digit within, and change
 * between capitals and small letters only where a word begins.
 */
export function isJumbled(text: string): boolean {
  if (/[A-Za-z][0-9]+[A-Za-z]/.test(text)) return true;
  const changes = text.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return 3 * changes >= text.length;
}
