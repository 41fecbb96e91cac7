import { safeJson } from "../printable.ts";
import { version } from "../version.ts";
import type { Coverage } from "./coverage.ts";
import { writeLong } from "./long-json.ts";
import type { Report, Write } from "./report.ts";
import { type Reported, toJson } from "./reported.ts";

/** One object a line, as it is found. */
export class JsonLines implements Report {
  readonly #write: Write;

  constructor(write: Write) {
    this.#write = write;
  }

  async add(found: readonly Reported[]): Promise<void> {
    for (const one of found) await this.#write(`${safeJson(toJson(one))}\n`);
  }

  async end(): Promise<void> {
    // What was not read is told on standard error.
  }
}

/** One document: the findings, and what was read. */
export class JsonReport implements Report {
  readonly #write: Write;
  readonly #found: Reported[] = [];

  constructor(write: Write) {
    this.#write = write;
  }

  async add(found: readonly Reported[]): Promise<void> {
    for (const one of found) this.#found.push(one);
  }

  async end({ files, bytes, commits, skipped, unread, allowed, off }: Coverage): Promise<void> {
    const coverage = {
      files,
      bytes,
      ...(commits === undefined ? {} : { commits }),
      skipped,
      unread,
      allowed,
      off,
    };
    const document = { version: version(), findings: [], coverage };
    await writeLong(this.#write, document, { name: "findings", found: this.#found, toItem: toJson });
  }
}
