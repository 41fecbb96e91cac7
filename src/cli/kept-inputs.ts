import { statSync } from "node:fs";
import { CannotScan } from "./cannot-scan.ts";
import type { ScanOptions } from "./options.ts";
import { printable } from "./printable.ts";

/** Throws where the report would take the place of a file that somebody names to be read: they want to keep it. */
export function keepInputs({ output, target, config }: ScanOptions): void {
  if (output === undefined) return;
  const read = [...namedIn(target), ...(config === undefined ? [] : [config])];
  if (read.some((name) => isSameFile(name, output)))
    throw new CannotScan(
      `${printable(output)} is a file that this scan reads: please name another one for the report.`,
    );
}

function namedIn(target: ScanOptions["target"]): readonly string[] {
  if (target.kind === "paths") return target.paths;
  return target.kind === "diff" && target.file !== "-" ? [target.file] : [];
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => statSync(name, { throwIfNoEntry: false, bigint: true }));
  return first?.isFile() === true && first.dev === second?.dev && first.ino === second.ino;
}
