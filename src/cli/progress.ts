import type { Count } from "./coverage.ts";
import { size } from "./summary.ts";

/** Short work needs no word about it. */
const QUIET_MS = 500;
const BETWEEN_MS = 100;

/** A line on the terminal of whoever waits, which is gone at the end. */
export class Progress {
  readonly #terminal: NodeJS.WriteStream | undefined;
  #next: number;
  #isShown = false;

  /** Without a terminal it says nothing. */
  constructor(stderr: NodeJS.WriteStream, isWanted: boolean) {
    this.#terminal = isWanted && stderr.isTTY ? stderr : undefined;
    this.#next = performance.now() + QUIET_MS;
  }

  /** Says how far the scan is, when it is time. */
  tell({ files, bytes, commits, block, warn }: Count): void {
    if (this.#terminal === undefined || performance.now() < this.#next) return;
    this.#next = performance.now() + BETWEEN_MS;
    const of = commits === 0 ? "" : `${commits} commits, `;
    this.#terminal.write(`\r\u001b[K${of}${files} files, ${size(bytes)}, ${block + warn} found`);
    this.#isShown = true;
  }

  /** Clears the line: something else is about to be written. */
  hide(): void {
    if (!this.#isShown) return;
    this.#terminal?.write("\r\u001b[K");
    this.#isShown = false;
  }
}
