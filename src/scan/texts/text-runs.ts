import { kernel, UNDECIDED } from "../kernel/kernel.ts";
import { storeText } from "./key-stores.ts";
import type { Span } from "./source-text.ts";
import { utf16Text } from "./utf16.ts";

/** Runs of fewer letters can hold no key. */
const SHORTEST = 8;

const LINE_FEED = 0x0a;

const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Zeros are looked for in so much of a file: those that come later make no binary file of it. What is scanned in
 * pieces is so the same as what is scanned whole.
 */
export const DECIDING = 4 * 1024 * 1024;

/** Takes the bytes of a file as they come and keeps the runs of text. */
export class TextRuns {
  /** What is carried to the next chunk, and that chunk behind it: in one place, for new ones would pile up. */
  #held = NOTHING;
  /** So many bytes of it are carried. */
  #carried = 0;
  #kept: Buffer[] = [];
  #length = 0;
  /** True where a run that was begun goes on. */
  #continues = false;

  /** How many characters are kept so far. */
  get length(): number {
    return this.#length;
  }

  /** Whoever gave the chunk may use its memory again. */
  add(chunk: Buffer): void {
    const bytes = this.#carried === 0 ? chunk : this.#hold(chunk);
    const settled = this.#keep(bytes, false);
    this.#carried = 0;
    this.#carried = this.#hold(bytes.subarray(settled)).length;
  }

  /** What was kept since the last time, for those who do not wait for the end. */
  take(): Buffer {
    const [first = NOTHING, ...others] = this.#kept;
    this.#kept = [];
    return others.length === 0 ? first : Buffer.concat([first, ...others]);
  }

  /** The same at the end of the file, which may be given with it. */
  end(last = NOTHING): Buffer {
    const bytes = this.#carried === 0 ? last : this.#hold(last);
    this.#keep(bytes, true);
    this.#carried = 0;
    return this.take();
  }

  /** Copies bytes behind those that are carried; answers all of them. */
  #hold(bytes: Buffer): Buffer {
    const length = this.#carried + bytes.length;
    if (this.#held.length < length) {
      const larger = Buffer.allocUnsafe(length);
      this.#held.copy(larger, 0, 0, this.#carried);
      this.#held = larger;
    }
    bytes.copy(this.#held, this.#carried);
    return this.#held.subarray(0, length);
  }

  /** Keeps what is the same whatever follows; answers how far that is. */
  #keep(bytes: Buffer, isEnd: boolean): number {
    const runs: Buffer[] = [];
    let settled = isEnd ? bytes.length : Math.max(0, bytes.length - UNDECIDED);
    let isCut = false;
    const endOf = (start: number) => {
      const end = runEnd(bytes, start);
      const isOpen = !isEnd && end >= bytes.length - 1;
      const known = isOpen ? cutOf(start, bytes.length) : end;
      if (known > start) runs.push(textOf(bytes, { start, end: known }));
      isCut = isOpen && known > start;
      settled = isOpen ? known : Math.max(settled, known);
      return isOpen ? bytes.length : end;
    };
    kernel.findTextRuns(bytes, isEnd, { onText: (text) => runs.push(text), endOf });
    // The run that goes on is the first one, and no zero keeps it apart from what was kept.
    if (this.#continues) runs[0] = (runs[0] ?? NOTHING).subarray(1);
    if (settled > 0) this.#continues = isCut;
    for (const run of runs) this.#length += run.length;
    this.#kept.push(...runs);
    return settled;
  }
}

/** A zero before each run keeps it apart from the one before. */
function textOf(bytes: Buffer, { start, end }: Span): Buffer {
  const run = bytes.toString("latin1", start, end);
  return Buffer.from(run === "\n" ? run : `\0${run.replaceAll("\0", "")}`, "latin1");
}

/** Where the line feed or the run that begins here ends; here, where none does. The kernel says it of all but the longest. */
function runEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] === LINE_FEED) return start + 1;
  let narrow = start;
  while (isPrintable(bytes, narrow)) narrow++;
  if (narrow - start >= SHORTEST) return narrow;
  let wide = start;
  while (isPrintable(bytes, wide) && bytes[wide + 1] === 0) wide += 2;
  const end = isPrintable(bytes, wide) ? wide + 1 : wide - 1;
  return end - start >= 2 * SHORTEST - 1 ? end : start;
}

/** Printable, or what begins the color of a terminal: that does not end a text. */
function isPrintable(bytes: Uint8Array, offset: number): boolean {
  const code = bytes[offset] ?? 0;
  return (code >= 0x20 && code <= 0x7e) || code === 0x09 || code === 0x0d || code === 0x1b;
}

/** Where a run can be cut of which the end is not seen: behind that is enough for a run, also with zeros in it. */
function cutOf(start: number, length: number): number {
  return start + 2 * Math.max(0, Math.floor((length - start) / 2) - SHORTEST);
}

/**
 * The readings of a file that are worth a scan. A UTF-16 file has two: programs with another idea of encodings
 * append lines to such files. What both find is one place, since both have the same lines. A store of keys is read as it
 * stands in texts, too.
 */
export function textsIn(bytes: Buffer): readonly string[] {
  const store = storeText(bytes);
  if (store !== undefined) return [store, new TextRuns().end(bytes).toString("latin1")];
  const utf16 = utf16Text(bytes);
  if (utf16 === undefined && !hasZeros(bytes)) return [bytes.toString("latin1")];
  return [...(utf16 === undefined ? [] : [utf16]), new TextRuns().end(bytes).toString("latin1")];
}

/** True for what is no text in one byte a letter or more. */
export function hasZeros(bytes: Buffer): boolean {
  return (bytes.length > DECIDING ? bytes.subarray(0, DECIDING) : bytes).includes(0);
}
