import { isUtf8 } from "node:buffer";

const BEYOND_ASCII = /[\u0080-\uffff]/;
const BEYOND_A_BYTE = /[\u0100-\uffff]/;

/**
 * A text of which each character was one byte of a file, with the letters that these bytes stand for: those of UTF-8 where
 * they are that, line by line where a file has both, else those of Latin-1. A text that has its letters already keeps
 * them. What is not said in ASCII tells of a key, too: quotes of print, names in other languages.
 */
export function withLetters(text: string): string {
  if (!BEYOND_ASCII.test(text) || BEYOND_A_BYTE.test(text)) return text;
  return (
    inUtf8(text) ??
    text
      .split("\n")
      .map((line) => inUtf8(line) ?? line)
      .join("\n")
  );
}

function inUtf8(text: string): string | undefined {
  const bytes = Buffer.from(text, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}
