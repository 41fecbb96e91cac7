/** Where the content of a DER element begins and ends. */
export interface DerContents {
  readonly start: number;
  readonly end: number;
}

/** The content of the element that begins at `start`; undefined where its head is incomplete or its length is open. */
export function derContents(bytes: Buffer, start = 0): DerContents | undefined {
  const first = bytes[start + 1] ?? 0x80;
  const size = first < 0x80 ? 0 : first & 0x7f;
  const begin = start + 2 + size;
  if (first === 0x80 || size > 4 || bytes.length < begin) return undefined;
  return { start: begin, end: begin + (size === 0 ? first : bytes.readUIntBE(start + 2, size)) };
}

/** A DER element with this tag. */
export function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const head = length < 0x100 ? [0x81, length] : [0x82, length >>> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), content]);
}
