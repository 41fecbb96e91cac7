import { clock } from "../clock.ts";
import { whenInterrupted } from "../interruption.ts";
import type { Item, Total } from "../sources/item.ts";
import type { Count } from "./coverage.ts";
import { count, number, size } from "./summary.ts";

/** Short work needs no word about it. */
const QUIET_MS = 500;
const BETWEEN_MS = 100;
const BAR = 24;
/** Where the terminal does not say how wide it is. */
const COLUMNS = 80;

/** What a progress line needs of standard error. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): unknown;
}

type Counted = Pick<Count, "files" | "bytes" | "commits">;

/** A line on the terminal of whoever waits, which is gone at the end. Where the end is known, it has a bar. */
export class Progress {
  readonly #terminal: Screen | undefined;
  readonly #clock: () => number;
  #next: number;
  /** Undefined where no line is shown: whoever ends us finds an empty one. */
  #deafen: (() => void) | undefined;
  #total = 0;
  #done = 0;
  /** Of the file that is being scanned, from 0 to 1. */
  #part = 0;
  #by: readonly Item["kind"][] = [];

  /** Without a terminal it says nothing. */
  constructor(stderr: Screen, isWanted: boolean, now = clock) {
    this.#terminal = isWanted && stderr.isTTY ? stderr : undefined;
    this.#clock = now;
    this.#next = now() + QUIET_MS;
  }

  /** So much more is to come. */
  expect({ amount, by }: Total): void {
    this.#total += amount;
    this.#by = by;
  }

  /** Something of that kind is done. */
  step(kind: Item["kind"]): void {
    if (!this.#by.includes(kind)) return;
    this.#done++;
    this.#part = 0;
  }

  /** That part of a large file has been read, from 0 to 1. */
  reach(part: number): void {
    if (this.#by.includes("file")) this.#part = part;
  }

  /** Says that nothing has come yet, when it is time: a long history takes its time to be listed. */
  wait(): void {
    this.#show(() => "listing what there is to scan");
  }

  /** Says how far the scan is, when it is time; when all is read, how many fingerprints have still to be made. */
  tell(counted: Counted, found: number, fingerprints = 0): void {
    this.#show(() => this.#line(counted, found, fingerprints));
  }

  #line({ files, bytes, commits }: Counted, found: number, fingerprints: number): string {
    const seen = [...(commits === 0 ? [] : [count(commits, "commit")]), count(files, "file"), size(bytes)];
    return fingerprints > 0 && this.#done >= this.#total
      ? `${seen.join(", ")}; ${number(found)} found; ${count(fingerprints, "fingerprint")} to make`
      : `${this.#bar()}${seen.join(", ")}; ${number(found)} found`;
  }

  #show(line: () => string): void {
    if (this.#terminal === undefined || this.#clock() < this.#next) return;
    this.#next = this.#clock() + BETWEEN_MS;
    // A line that wraps could not be taken back.
    const width = (this.#terminal.columns || COLUMNS) - 1;
    this.#terminal.write(`\r\u001b[K${line().slice(0, width)}`);
    this.#deafen ??= whenInterrupted(() => this.hide());
  }

  /** Clears the line: something else is about to be written. */
  hide(): void {
    if (this.#deafen === undefined) return;
    this.#terminal?.write("\r\u001b[K");
    this.#deafen();
    this.#deafen = undefined;
  }

  #bar(): string {
    if (this.#total === 0) return "";
    const part = Math.min(1, (this.#done + this.#part) / this.#total);
    const full = Math.floor(part * BAR);
    const percent = `${Math.floor(part * 100)}`.padStart(3);
    return `${"█".repeat(full)}${"░".repeat(BAR - full)} ${percent} %  `;
  }
}
