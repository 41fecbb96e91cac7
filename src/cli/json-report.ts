import type { Coverage } from "./coverage.ts";
import { safeJson } from "./printable.ts";
import type { Report, Write } from "./report.ts";
import { type Reported, toJson } from "./reported.ts";
import { version } from "./version.ts";

/** One object a line, as it is found. */
export class JsonLines implements Report {
  readonly #write: Write;

  constructor(write: Write) {
    this.#write = write;
  }

  add(found: readonly Reported[]): void {
    for (const one of found) this.#write(`${safeJson(toJson(one))}\n`);
  }

  end(): void {
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

  add(found: readonly Reported[]): void {
    for (const one of found) this.#found.push(one);
  }

  end({ files, bytes, commits, skipped, unread, allowed, off }: Coverage): void {
    const coverage = {
      files,
      bytes,
      ...(commits === undefined ? {} : { commits }),
      skipped,
      unread,
      allowed,
      off,
    };
    const document = { version: version(), findings: this.#found.map(toJson), coverage };
    this.#write(`${safeJson(document, 2)}\n`);
  }
}
