import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { skipReason } from "../../incident/coverage.ts";
import { codeOf } from "../error-code.ts";
import { type FileChunks, LARGE } from "./item.ts";

/** The bytes of a file, at once or by and by; why there are none; or that it is gone or nothing that is scanned. */
export type OpenedFile =
  | { readonly kind: "read"; readonly bytes: Buffer }
  | { readonly kind: "large"; readonly chunks: FileChunks }
  | { readonly kind: "unread"; readonly reason: string }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "gone" };

/** A pipe without a writer would keep us waiting, and a link could lead anywhere. Windows knows neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const CHUNK = 1024 * 1024;

/** Reads a file whole, if it is not large. At once, not by and by: for many small files this is three times as fast. */
export function openFile(name: string | Buffer): OpenedFile {
  let file: number;
  try {
    file = openSync(name, FLAGS);
  } catch (error) {
    return afterFailure(error);
  }
  try {
    return readOpened(file, name);
  } catch (error) {
    return afterFailure(error);
  } finally {
    closeSync(file);
  }
}

function readOpened(file: number, name: string | Buffer): OpenedFile {
  const about = fstatSync(file);
  if (about.isDirectory()) return { kind: "skipped", reason: skipReason.submodule };
  if (!about.isFile()) return { kind: "skipped", reason: "no regular file" };
  if (about.size > LARGE) return { kind: "large", chunks: new LargeFile(name, about.size) };
  const bytes = Buffer.allocUnsafe(about.size);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return { kind: "read", bytes: bytes.subarray(0, length) };
}

/** A file that is read while it is scanned; it is open no longer than that. */
class LargeFile implements FileChunks {
  readonly length: number;
  readonly #name: string | Buffer;
  #trouble: string | undefined;

  constructor(name: string | Buffer, length: number) {
    this.#name = name;
    this.length = length;
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  get bytes(): Iterable<Uint8Array> {
    return this.#read();
  }

  *#read(): Generator<Buffer> {
    let file: number | undefined;
    try {
      file = openSync(this.#name, FLAGS);
      for (;;) {
        const chunk = Buffer.allocUnsafe(CHUNK);
        const length = readSync(file, chunk, 0, CHUNK, null);
        if (length === 0) return;
        yield chunk.subarray(0, length);
      }
    } catch (error) {
      this.#trouble = troubleIn(error);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

/** Why a file that is read by and by could not be read to its end. */
export function troubleIn(error: unknown): string {
  const failure = afterFailure(error);
  return "reason" in failure ? failure.reason : "it went away while it was read";
}

function afterFailure(error: unknown): OpenedFile {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { kind: "gone" };
    case "ELOOP":
    case "EMLINK":
      return { kind: "skipped", reason: "a symbolic link" };
    case "ENXIO":
      return { kind: "skipped", reason: "no regular file" };
    case "EACCES":
    case "EPERM":
      return { kind: "unread", reason: "no permission to read it" };
    default:
      return { kind: "unread", reason: `it could not be read: ${code || "unknown trouble"}` };
  }
}
