import { bufferOf } from "./buffer-of.ts";
import { storeText } from "./key-stores.ts";
import { hasZeros, TextRuns, textsIn } from "./text-runs.ts";
import { utf16Name } from "./utf16.ts";

/** Bytes as texts in UTF-8: text is scanned as it is; UTF-16, stores of keys and what is no text are made text first. */
export function readingsOf(bytes: Uint8Array): readonly Buffer[] {
  const buffer = bufferOf(bytes);
  if (startsOddly(buffer) || storeText(buffer) !== undefined)
    return textsIn(buffer).map((text) => Buffer.from(text));
  return [hasZeros(buffer) ? new TextRuns().end(buffer) : buffer];
}

/** One reading of a file that comes in chunks. */
export interface Conversion {
  add(chunk: Buffer): Buffer;
  /** What is left at the end of the file. */
  end(): Buffer;
}

/** The readings of a file of which the beginning is known, in the order of {@link readingsOf}. */
export function conversionsFor(head: Buffer): readonly Conversion[] {
  const utf16 = utf16Name(head);
  if (utf16 !== undefined) return [fromUtf16(utf16), runs()];
  if (hasZeros(head)) return [runs()];
  return [startsOddly(head) ? fromLatin1() : asItIs()];
}

/** As UTF-16 does, and no text in UTF-8. */
function startsOddly(bytes: Buffer): boolean {
  return bytes[0] === 0xff || bytes[0] === 0xfe;
}

function asItIs(): Conversion {
  return { add: (chunk) => chunk, end: () => Buffer.alloc(0) };
}

function fromLatin1(): Conversion {
  return { add: (chunk) => Buffer.from(chunk.toString("latin1")), end: () => Buffer.alloc(0) };
}

/** The decoder drops the byte order mark, and waits for the other half of what a chunk cuts. */
function fromUtf16(name: "utf-16le" | "utf-16be"): Conversion {
  const decoder = new TextDecoder(name);
  return {
    add: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
    end: () => Buffer.alloc(0),
  };
}

function runs(): Conversion {
  const texts = new TextRuns();
  return {
    add(chunk) {
      texts.add(chunk);
      return texts.take();
    },
    end: () => texts.end(),
  };
}
