/** The encoding that a byte order mark tells. */
export function utf16Name(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** Decodes UTF-16 by its byte order mark, without half a character at the end; undefined where there is none. */
export function utf16Text(bytes: Buffer): string | undefined {
  const name = utf16Name(bytes);
  return name && new TextDecoder(name).decode(bytes, { stream: true });
}
