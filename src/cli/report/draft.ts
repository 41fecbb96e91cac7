import { randomBytes } from "node:crypto";
import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { whenInterrupted } from "../interruption.ts";

/** So much is copied at a time, in bytes. */
const CHUNK = 1024 * 1024;

/** A file that has no name before it is whole: however the scan ends, nothing is left of it, and no scan meets it. */
export class Draft {
  readonly #place: string;
  readonly #old: BigIntStats | undefined;
  readonly #file: number;

  /** Of what shall stand at this place, where there may be an older one. */
  constructor(place: string, old: BigIntStats | undefined) {
    this.#place = place;
    this.#old = old;
    this.#file = openNameless([dirname(place), tmpdir()]);
  }

  add(bytes: Uint8Array): void {
    writeAll(this.#file, bytes);
  }

  /** It takes the place of the old one, where that changes nothing but the content; else it is written into that. */
  end(): void {
    // Who presses Ctrl-C now is some milliseconds late.
    const forget = whenInterrupted(() => undefined);
    try {
      if (!this.#replace(newName(dirname(this.#place)))) this.#overwrite();
    } finally {
      closeSync(this.#file);
      forget();
    }
  }

  #replace(name: string): boolean {
    const file = unlessRefused(() => openSync(name, "wx"));
    if (file === undefined) return false;
    let isDone = false;
    try {
      if (this.#old !== undefined) fchmodSync(file, Number(this.#old.mode) & 0o7777);
      if (!this.#wouldChange(file)) {
        this.#copyTo(file);
        isDone = unlessRefused(() => [renameSync(name, this.#place)]) !== undefined;
      }
    } finally {
      closeSync(file);
      if (!isDone) unlinkSync(name);
    }
    return isDone;
  }

  /** True where the old one belongs to somebody else, or has other names. */
  #wouldChange(file: number): boolean {
    const { uid, gid } = fstatSync(file, { bigint: true });
    const old = this.#old;
    return old !== undefined && (old.nlink > 1n || old.uid !== uid || old.gid !== gid);
  }

  #overwrite(): void {
    const file = openSync(this.#place, "w");
    try {
      this.#copyTo(file);
    } finally {
      closeSync(file);
    }
  }

  #copyTo(file: number): void {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let at = 0;
    for (let read = -1; read !== 0; at += read) {
      read = readSync(this.#file, chunk, 0, CHUNK, at);
      writeAll(file, chunk.subarray(0, read));
    }
  }
}

/** Writes all of it where the file stands. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** In the first folder that lets us: beside the report is room for it, and a folder may be closed that has an open file. */
function openNameless(folders: readonly string[]): number {
  for (const folder of folders) {
    const name = newName(folder);
    const file = unlessRefused(() => openSync(name, "wx+", 0o600));
    if (file === undefined) continue;
    unlinkSync(name);
    return file;
  }
  throw new Error("There is no folder to write to.");
}

function newName(folder: string): string {
  return join(folder, `.rekey-${randomBytes(8).toString("hex")}`);
}

/** Undefined where the system does not let us. */
function unlessRefused<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
