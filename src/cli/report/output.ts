import { fstatSync, statSync } from "node:fs";
import { CannotScan, OutputClosed } from "../cannot-scan.ts";
import { codeOf } from "../error-code.ts";
import { printable } from "../printable.ts";
import type { Write } from "./report.ts";
import { openReportFile } from "./report-file.ts";

/** Where the report goes. */
export interface Output {
  readonly write: Write;
  readonly isTerminal: boolean;
  /** Resolves when everything has arrived. */
  end(): Promise<void>;
}

/** Where a process may write. */
interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Opens a file for the report, or standard output. What comes from here is all that goes there. */
export function openOutput(name: string | undefined, { stdout, stderr }: Streams): Output {
  if (name === undefined || isOpenAs(name, 1)) return toStream(stdout);
  return isOpenAs(name, 2) ? toStream(stderr) : toFile(name);
}

/** True for `/dev/stdout` and the like: the shell may have opened a file there, and goes on writing to it. */
function isOpenAs(name: string, file: number): boolean {
  const [named, open] = [
    statSync(name, { throwIfNoEntry: false, bigint: true }),
    fstatSync(file, { bigint: true }),
  ];
  return named?.dev === open.dev && named.ino === open.ino;
}

function toFile(name: string): Output {
  const file = telling(name, () => openReportFile(name));
  return {
    write: async (text) => telling(name, () => file.add(Buffer.from(text))),
    isTerminal: false,
    end: async () => telling(name, () => file.end()),
  };
}

function telling<Result>(name: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw notWritten(name, error);
  }
}

/** What people can do something about, by the code of the system. */
const WHY: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EDQUOT: "no space is left",
  EISDIR: "it is a folder",
  ENOENT: "its folder is not there",
  ENOSPC: "no space is left",
  ENOTDIR: "its folder is a file",
  EPERM: "there is no permission",
  EROFS: "its file system is read-only",
};

function notWritten(name: string, error: unknown): CannotScan {
  const why = WHY[codeOf(error)];
  return new CannotScan(`${printable(name)} cannot be written${why === undefined ? "" : `: ${why}`}.`);
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
  return codeOf(error) === "EPIPE" ? new OutputClosed() : notWritten("Standard output", error);
}
