import type { Span } from "./source-text.ts";

/** Runs of fewer letters can hold no key. */
const SHORTEST = 8;

/** A run that reaches the end of a chunk may go on in the next one; so much of it is kept back to see that. */
const CARRIED = 64 * 1024;

/**
 * Zeros are looked for in so much of a file: those that come later make no binary file of it. What is scanned in
 * pieces is so the same as what is scanned whole.
 */
export const DECIDING = 4 * 1024 * 1024;

/** Takes the bytes of a file as they come and keeps the runs of text. */
export class TextRuns {
  #carried = "";
  #kept: string[] = [];
  #length = 0;
  /** True where a run that was begun goes on. */
  #continues = false;

  /** How many characters are kept so far. */
  get length(): number {
    return this.#length;
  }

  add(chunk: Buffer): void {
    const text = this.#carried + chunk.toString("latin1");
    const settled = settledLength(text);
    this.#carried = text.slice(settled);
    this.#keep(text.slice(0, settled));
    if (settled > 0) this.#continues = settled < text.length && isInRun(text, settled);
  }

  /** What was kept since the last time, for those who do not wait for the end. */
  take(): string {
    const kept = this.#kept.join("");
    this.#kept = [];
    return kept;
  }

  end(): string {
    this.#keep(this.#carried);
    this.#carried = "";
    return this.take();
  }

  #keep(text: string): void {
    const runs: string[] = [];
    for (const { start, end } of runsOf(text)) {
      const run = text.slice(start, end);
      if (run === "\n") runs.push(run);
      else runs.push(this.#continues && start === 0 ? "" : "\0", run.replaceAll("\0", ""));
    }
    const kept = runs.join("");
    this.#length += kept.length;
    this.#kept.push(kept);
  }
}

/**
 * What of a binary file can hold a key: runs of printable ASCII, and the same with a zero byte after each letter,
 * as programs for Windows hold their texts. Line feeds stay, so that lines keep their numbers. Not by a pattern: a
 * run of megabytes would fill the stack of those.
 */
function* runsOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const end = text.charCodeAt(start) === 0x0a ? start + 1 : runEnd(text, start);
    if (end > start) yield { start, end };
    start = Math.max(end, start + 1);
  }
}

/** Where the run that begins here ends; here, where none does. */
function runEnd(text: string, start: number): number {
  let narrow = start;
  while (isPrintable(text, narrow)) narrow++;
  if (narrow - start >= SHORTEST) return narrow;
  let wide = start;
  while (isPrintable(text, wide) && text.charCodeAt(wide + 1) === 0) wide += 2;
  const end = isPrintable(text, wide) ? wide + 1 : wide - 1;
  return end - start >= 2 * SHORTEST - 1 ? end : start;
}

/** Printable, or what begins the color of a terminal: that does not end a text. */
function isPrintable(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 0x20 && code <= 0x7e) || code === 0x09 || code === 0x0d || code === 0x1b;
}

/** Everything up to the last character that belongs to no run is settled; a longer run is cut before a letter. */
function settledLength(text: string): number {
  const farthest = Math.max(0, text.length - CARRIED);
  for (let end = text.length; end > farthest; end--) {
    if (!isPrintable(text, end - 1) && text.charCodeAt(end - 1) !== 0) return end;
  }
  return text.charAt(farthest) === "\0" ? farthest + 1 : farthest;
}

/** True where the characters around an offset are of one run. */
function isInRun(text: string, offset: number): boolean {
  return (
    isRunBefore(text, offset, 1) || (text.charCodeAt(offset - 1) === 0 && isRunBefore(text, offset - 1, 2))
  );
}

/** True for the shortest run up to an offset, one letter in so many places. */
function isRunBefore(text: string, offset: number, stride: number): boolean {
  for (let letter = 0; letter < SHORTEST; letter++) {
    const at = offset - 1 - letter * stride;
    if (!isPrintable(text, at) || (stride === 2 && text.charCodeAt(at + 1) !== 0)) return false;
  }
  return true;
}

/**
 * The readings of a file that are worth a scan. A UTF-16 file has two: programs with another idea of encodings
 * append lines to such files. What both find is one place, since both have the same lines.
 */
export function textsIn(bytes: Buffer): readonly string[] {
  const utf16 = utf16Text(bytes);
  if (utf16 === undefined && !hasZeros(bytes)) return [bytes.toString("latin1")];
  const runs = new TextRuns();
  runs.add(bytes);
  return [...(utf16 === undefined ? [] : [utf16]), runs.end()];
}

/** True for what is no text in one byte a letter or more. */
export function hasZeros(bytes: Buffer): boolean {
  return bytes.subarray(0, DECIDING).includes(0);
}

/** Decodes UTF-16 by its byte order mark; undefined where there is none. */
function utf16Text(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return undefined;
  const evenLength = bytes.length - (bytes.length % 2);
  return Buffer.from(bytes.subarray(2, evenLength)).swap16().toString("utf16le");
}
