import type { Span } from "../texts/source-text.ts";
import type { HeadRuns } from "./head-runs.ts";
import { Names } from "./names.ts";
import { Running } from "./running.ts";
import type { Survey } from "./survey.ts";

/** What is told of a binary file. */
export interface OnTextRuns {
  readonly onText: (text: Buffer) => void;
  /** Answers where the line feed or the run ends that begins here. */
  readonly endOf: (start: number) => number;
}

/** So many places are looked at together. */
const MOST_PLACES = 0x8000;

/** Bytes are looked at in parts of this size, a multiple of sixteen, and with so much around them that texts are whole. */
const PART = 0x4_0000;
const AROUND = 256;

/**
 * So near to the end of what is looked at no run of text may be seen yet that begins there, and one that ends there may go on:
 * the shortest with zeros in it has one byte more.
 */
export const UNDECIDED = 14;

/** What may stand before a value, and belong to it or tell that it begins, is told by so many bytes. */
const BEFORE_VALUE = 8;

/** Texts between quotes are looked for in smaller parts: what they hold at most has room in one answer. */
const PART_OF_TEXTS = 0x4000;

/**
 * The passes over all bytes, in compiled code that looks at sixteen of them together (`kernel/`). There is one for each
 * thread, with one memory of a fixed size; it knows nothing of the last search but the bytes that it has not yet
 * overwritten. Those it does not copy again: what is asked about must not change.
 */
class Kernel {
  #running: Running | undefined;

  /** Makes it ready, as the first search does otherwise. Throws an UnfitProcessor. */
  start(): void {
    this.#asked();
  }

  /**
   * Calls back for every place where one of the texts stands that the tables tell, in the order of their windows. What is
   * called back must ask the kernel for nothing, which would write over bytes and answers: it throws.
   */
  findTexts(tables: Uint8Array, bytes: Uint8Array, onText: (position: number, index: number) => void): void {
    const running = this.#asked();
    running.know(tables);
    const windows = bytes.length - 3;
    for (let from = 0; from <= windows; from += PART) {
      const first = Math.max(0, from - AROUND);
      const size = running.held.load(bytes, { start: first, end: from + PART + AROUND });
      const tell = (position: number, index: number) => onText(first + position, index);
      const to = Math.min(from + PART, windows) - first;
      for (let at = from - first; at < to; at = running.code.nextPlace())
        running.tell(running.code.findTexts(at, to, size), tell);
      // The last three bytes are no whole window.
      if (windows < from + PART) running.tell(running.code.findTextsAt(to, size), tell);
    }
  }

  /** One look at all bytes for what may be encoded. */
  survey(bytes: Uint8Array): Survey {
    const running = this.#asked();
    const runs: Span[] = [];
    let rare = 0;
    let begin = 0;
    for (let start = 0; start < bytes.length; start += PART) {
      const end = Math.min(bytes.length, start + PART);
      // What follows the last byte counts, too, and what stands behind the last part ends a run.
      const part = { start, end: Math.min(bytes.length, end + 1) };
      if (running.held.hold(bytes, part) !== start) running.held.load(bytes, part);
      const size = end - start;
      const found = running.code.survey(begin - start, end < bytes.length ? size : size + 1);
      running.tell(found, (from, to) => runs.push({ start: start + from, end: start + to }));
      begin = start + running.code.nextPlace();
      rare |= running.code.rareBytes();
    }
    return { runs, rare };
  }

  /** Of places in ascending order, those that stand in what may be the name of a secret, or right before it. */
  inNames(bytes: Uint8Array, places: readonly number[]): Names {
    const running = this.#asked();
    const { found } = running;
    const names = new Names();
    for (let index = 0; index < places.length; ) {
      const start = Math.max(0, (places[index] ?? 0) - AROUND);
      const end = Math.min(bytes.length, start + PART + AROUND);
      const first = running.held.hold(bytes, { start, end });
      let count = 0;
      for (; count < MOST_PLACES && (places[index] ?? Number.POSITIVE_INFINITY) < start + PART; index++)
        found[count++] = (places[index] ?? 0) - first;
      count = running.code.keepNames(count);
      running.code.markNames(count, end - first);
      for (let at = 0; at < count; at++) names.add(first, found[at] ?? 0);
    }
    return names;
  }

  /**
   * The runs of characters that begin in a span and may hold random values: at least eight, with a change of their kind
   * every six characters on average, where there are digits, and every four where there are none. A random text of small
   * letters and digits has more than twice as many, give or take; words in camel case have fewer, and no digits. Of these,
   * the ones are left out that are too cheap to write for a value at their end to be random.
   * They may go on for `rest` bytes behind the span, and are cut off there.
   */
  randomRuns(bytes: Uint8Array, { start, end }: Span, rest = 0): readonly Span[] {
    const running = this.#asked();
    const runs: Span[] = [];
    const last = Math.min(bytes.length, end + rest);
    let begin = start;
    for (let from = start; from < last && begin < end; from += PART) {
      const to = Math.min(from + PART, last);
      const first = running.held.hold(bytes, { start: Math.max(0, from - BEFORE_VALUE), end: to });
      const find = to < last ? running.code.findValues : running.code.findLastValues;
      const found = find(begin - first, from - first, end - first, to - first);
      if (found > 0)
        running.tell(found, (from, to) => {
          if (first + from < end) runs.push({ start: first + from, end: first + to });
        });
      begin = first + running.code.nextPlace();
    }
    return runs;
  }

  /**
   * The texts between quotes that begin in a span, end within `rest` bytes behind it, and may be random though something is
   * in them that ends such a run: a bracket, a comma, a space, a quote that is escaped or doubled.
   */
  quotedTexts(bytes: Uint8Array, { start, end }: Span, rest: number): readonly Span[] {
    const running = this.#asked();
    const texts: Span[] = [];
    for (let from = start; from < end; from += PART_OF_TEXTS) {
      const to = Math.min(from + PART_OF_TEXTS, end);
      const last = Math.min(bytes.length, to + rest);
      const first = running.held.hold(bytes, { start: Math.max(0, from - BEFORE_VALUE), end: last });
      const found = running.code.findQuoted(from - first, to - first, last - first);
      if (found > 0) running.tell(found, (from, to) => texts.push({ start: first + from, end: first + to }));
    }
    return texts;
  }

  /**
   * What of a binary file is text, in its order: line feeds, runs of eight and more printable bytes behind a zero each, and
   * those with a zero behind each letter, without it. Only of a run that may go on behind what is looked at together the
   * beginning is told, and asked where it ends.
   */
  findTextRuns(bytes: Uint8Array, isEnd: boolean, { onText, endOf }: OnTextRuns): void {
    const running = this.#asked();
    for (let from = 0; from < bytes.length; ) {
      const first = from;
      const size = running.held.load(bytes, { start: first, end: first + PART + AROUND });
      const isLast = first + size === bytes.length;
      const to = isLast ? size : PART;
      const most = isLast && isEnd ? size : size - UNDECIDED;
      let at = 0;
      while (at < to) {
        const length = running.code.writeTextRuns(at, to, size, most);
        at = running.code.nextPlace();
        if (length > 0) onText(running.written(length));
        else if (at < to) at = endOf(first + at) - first;
      }
      from = first + at;
    }
  }

  /** The first place in a span where all of the head of a key stands; undefined where there is none. */
  nextHead(bytes: Uint8Array, span: Span, { length, runs, table }: HeadRuns): number | undefined {
    const running = this.#asked();
    running.knowHead(table);
    const behind = span.end - length + 1;
    for (let start = span.start; start < behind; start += PART) {
      const to = Math.min(start + PART, behind);
      const first = running.held.hold(bytes, { start, end: to + length - 1 });
      const place = running.code.nextHead(start - first, to - first, runs);
      if (place >= 0) return first + place;
    }
    return undefined;
  }

  /** Where the line feed stands that has so many others before it, from an offset on; `end` where it comes first. */
  lineEnd(bytes: Uint8Array, { start, end }: Span, lines: number): number {
    const running = this.#asked();
    const first = running.held.hold(bytes, { start, end });
    return first + running.code.lineEnd(start - first, lines, end - first);
  }

  /** Ready for a question. */
  #asked(): Running {
    if (this.#running?.isTelling) throw new Error("a search was begun within another one");
    this.#running ??= new Running(PART);
    return this.#running;
  }
}

/** That of this thread. */
export const kernel = new Kernel();
