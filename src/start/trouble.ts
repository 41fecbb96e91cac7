import { ConfigError } from "../config-error.ts";
import { describeError } from "../log.ts";
import { StartError } from "../postgres/start-error.ts";
import { UnfitProcessor } from "../scan/kernel/unfit-processor.ts";

/** What to do about the failures that operators meet at the start, by the code that Node or PostgreSQL gives. */
const advice: Readonly<Record<string, string>> = {
  "28P01": "PostgreSQL does not take the password in DATABASE_URL.",
  "42P01": "Rekey has not been started on this database yet.",
  "3D000": "The database that DATABASE_URL names does not exist. Create it first.",
  EACCES: "A file or folder may not be written. Give Rekey a DATA_DIR of its own.",
  EADDRINUSE: "PORT is taken by another process. Stop it, or choose another PORT.",
  EADDRNOTAVAIL: "HOST is no address of this machine.",
  ECONNREFUSED: "Nothing answers at DATABASE_URL. Is PostgreSQL running there?",
  EEXIST: "DATA_DIR names a file. Choose a folder.",
  ENOENT: "DATA_DIR cannot be made. Choose a folder that can be written.",
  ENOTDIR: "DATA_DIR leads through a file. Choose a folder.",
  ENOTFOUND: "The host in DATABASE_URL is not known.",
  EROFS: "DATA_DIR cannot be written: the file system is read-only.",
};

/** Why Rekey cannot start, in a sentence that says what to do. */
export function startTrouble(error: unknown): { readonly code?: string; readonly reason?: string } {
  if (error instanceof ConfigError || error instanceof StartError || error instanceof UnfitProcessor) {
    return { code: error.name, reason: error.message };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = advice[code];
  return reason === undefined ? describeError(error) : { code, reason };
}
