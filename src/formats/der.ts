/** Where the first DER element of these bytes ends; undefined where its head is incomplete or its length is open. */
export function derEnd(bytes: Buffer): number | undefined {
  const first = bytes[1] ?? 0x80;
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || size > 4 || bytes.length < 2 + size) return undefined;
  return 2 + size + (size === 0 ? first : bytes.readUIntBE(2, size));
}

/** A DER element with this tag. */
export function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const head = length < 0x100 ? [0x81, length] : [0x82, length >>> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), content]);
}
