import { closeSync, openSync, writeSync } from "node:fs";
import { CannotScan, OutputClosed } from "../cannot-scan.ts";
import { codeOf } from "../error-code.ts";
import { printable } from "../printable.ts";
import type { Write } from "./report.ts";

/** Where the report goes. */
export interface Output {
  readonly write: Write;
  readonly isTerminal: boolean;
  /** Resolves when everything has arrived. */
  end(): Promise<void>;
}

/** Opens a file for the report, or standard output. What comes from here is all that goes there. */
export function openOutput(name: string | undefined, stdout: NodeJS.WriteStream): Output {
  return name === undefined ? toStream(stdout) : toFile(name);
}

function toFile(name: string): Output {
  const file = openForWriting(name);
  return {
    write: async (text) => {
      const bytes = Buffer.from(text);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      } catch {
        throw notWritten(name);
      }
    },
    isTerminal: false,
    end: () => Promise.resolve(closeSync(file)),
  };
}

function openForWriting(name: string): number {
  try {
    return openSync(name, "w");
  } catch {
    throw notWritten(name);
  }
}

function notWritten(name: string): CannotScan {
  return new CannotScan(`${printable(name)} cannot be written.`);
}

/**
 * What nobody has read yet waits in memory, and goes on together: more than 700 MB fail with ENOBUFS, less with EINVAL (a pipe,
 * Node 24, 2026-11-22).
 */
function toStream(stdout: NodeJS.WriteStream): Output {
  let failure: Error | undefined;
  stdout.on("error", (error) => {
    failure ??= endOf(error);
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) reject(failure);
        else if (stdout.write(text, (error) => (error ? reject(failure ?? endOf(error)) : resolve())))
          resolve();
      }),
    isTerminal: stdout.isTTY,
    end: () =>
      new Promise((resolve, reject) => {
        stdout.write("", (error) => {
          if (error || failure !== undefined) reject(failure ?? endOf(error));
          else resolve();
        });
      }),
  };
}

/** Who has gone needs no word; a full disk does. */
function endOf(error: unknown): Error {
  return codeOf(error) === "EPIPE" ? new OutputClosed() : notWritten("Standard output");
}
