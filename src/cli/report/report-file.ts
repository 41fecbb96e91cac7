import { accessSync, closeSync, constants, lstatSync, openSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Draft, writeAll } from "./draft.ts";

/** A file that is written from its beginning to its end. */
export interface ReportFile {
  add(bytes: Uint8Array): void;
  /** Nothing more comes. */
  end(): void;
}

/**
 * Opens the file of a report. What stands there stays until the new report is whole: the scan may read it, and one that
 * fails has no report. A pipe and the like take what comes, as it comes.
 */
export function openReportFile(name: string): ReportFile {
  const old = statSync(name, { throwIfNoEntry: false, bigint: true });
  if (old === undefined ? !isFree(name) : !old.isFile()) return opened(name);
  accessSync(old === undefined ? dirname(name) : name, constants.W_OK);
  const place = old === undefined ? join(realpathSync(dirname(name)), basename(name)) : realpathSync(name);
  return new Draft(place, old);
}

/** False for a link that leads to nothing yet, and for what can only be a folder: the system makes it, or says no. */
function isFree(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false }) === undefined && !name.endsWith("/");
}

function opened(name: string): ReportFile {
  const file = openSync(name, "w");
  return { add: (bytes) => writeAll(file, bytes), end: () => closeSync(file) };
}
