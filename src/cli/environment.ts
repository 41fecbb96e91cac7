import { availableParallelism } from "node:os";
import { type FingerprintKey, parseFingerprintKey } from "../incident/fingerprint.ts";
import { CannotScan } from "./cannot-scan.ts";

/** What the environment says to the command line. It is read here and not in config.ts, which takes 30 ms to load. */
export interface Environment {
  /** The key of the installation: with it, fingerprints are those of the app. */
  readonly fingerprintKey?: FingerprintKey;
  /** How many threads can work at the same time. */
  readonly processors: number;
  /** False where the person or the terminal wants no colors. */
  readonly mayColor: boolean;
  /** For git as the person would start it: finds the repository, and knows what is ignored. */
  readonly forUser: Readonly<Record<string, string | undefined>>;
  /** What git needs when it reads: where it is, and where a hook finds the index and new objects. */
  readonly forReading: Readonly<Record<string, string>>;
}

/** A commit hook has an index of its own, and a hook of a server objects that are not in the repository yet. */
const FOR_READING = ["PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_INDEX_FILE"];

/** Reads what matters to the command line. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const reading = FOR_READING.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return {
    ...fingerprintKeyIn(env.REKEY_FINGERPRINT_KEY?.trim() ?? ""),
    // https://no-color.org, read 2026-11-21: any value but an empty one.
    processors: availableParallelism(),
    mayColor: !env.NO_COLOR && env.TERM !== "dumb",
    forUser: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    forReading: Object.fromEntries(reading),
  };
}

function fingerprintKeyIn(text: string): { readonly fingerprintKey?: FingerprintKey } {
  if (text === "") return {};
  const fingerprintKey = parseFingerprintKey(text);
  if (fingerprintKey === undefined)
    throw new CannotScan(
      "REKEY_FINGERPRINT_KEY must be at least 32 bytes, written in hexadecimal or base64.",
    );
  return { fingerprintKey };
}
