/** Reads a path as git prints it: as it is, or in quotes with escapes when it holds odd bytes. */
export function unquotePath(printed: string): string {
  if (!printed.startsWith('"')) return Buffer.from(printed, "latin1").toString("utf8");
  const bytes: number[] = [];
  const inner = printed.slice(1, -1);
  for (const { groups } of inner.matchAll(/\\(?<octal>[0-7]{3})|\\(?<letter>.)|(?<plain>[^\\])/gs)) {
    if (groups?.octal !== undefined) bytes.push(Number.parseInt(groups.octal, 8));
    else if (groups?.letter !== undefined) bytes.push(escapes[groups.letter] ?? groups.letter.charCodeAt(0));
    else bytes.push((groups?.plain ?? "").charCodeAt(0));
  }
  return Buffer.from(bytes).toString("utf8");
}

/** The letters of quote.c. */
const escapes: Readonly<Record<string, number>> = {
  a: 0x07,
  b: 0x08,
  t: 0x09,
  n: 0x0a,
  v: 0x0b,
  f: 0x0c,
  r: 0x0d,
};
