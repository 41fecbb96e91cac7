/**
 * What of a binary file can hold a key: runs of printable ASCII, and the same with a zero byte after each letter,
 * as programs for Windows hold their texts. Line feeds stay, so that lines keep their numbers.
 */
const RUN = /\n|[\t\r\x20-\x7e]{8,}|(?:[\t\r\x20-\x7e]\0){7,}[\t\r\x20-\x7e]/g;

/** A run that reaches the end of a chunk may go on in the next one; no key is longer than this. */
const CARRIED = 64 * 1024;

/** Takes the bytes of a file as they come and keeps the runs of text. */
export class TextRuns {
  #carried = "";
  #kept: string[] = [];
  #length = 0;

  /** How many characters are kept so far. */
  get length(): number {
    return this.#length;
  }

  add(chunk: Buffer): void {
    const text = this.#carried + chunk.toString("latin1");
    const settled = settledLength(text);
    this.#carried = text.slice(settled);
    this.#keep(text.slice(0, settled));
  }

  end(): string {
    this.#keep(this.#carried);
    this.#carried = "";
    return this.#kept.join("");
  }

  #keep(text: string): void {
    const runs: string[] = [];
    for (const [run] of text.matchAll(RUN)) runs.push(run === "\n" ? run : `\0${run.replaceAll("\0", "")}`);
    const kept = runs.join("");
    this.#length += kept.length;
    this.#kept.push(kept);
  }
}

/** Everything up to the last character that belongs to no run is settled. */
function settledLength(text: string): number {
  const farthest = Math.max(0, text.length - CARRIED);
  for (let end = text.length; end > farthest; end--) {
    if (!/[\t\r\x20-\x7e\0]/.test(text.charAt(end - 1))) return end;
  }
  return farthest;
}

/**
 * The readings of a file that are worth a scan. A UTF-16 file has two: programs with another idea of encodings
 * append lines to such files. What both find is one place, since both have the same lines.
 */
export function textsIn(bytes: Buffer): readonly string[] {
  const utf16 = utf16Text(bytes);
  if (utf16 === undefined && !bytes.includes(0)) return [bytes.toString("latin1")];
  const runs = new TextRuns();
  runs.add(bytes);
  return [...(utf16 === undefined ? [] : [utf16]), runs.end()];
}

/** Decodes UTF-16 by its byte order mark; undefined where there is none. */
function utf16Text(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return undefined;
  const evenLength = bytes.length - (bytes.length % 2);
  return Buffer.from(bytes.subarray(2, evenLength)).swap16().toString("utf16le");
}
