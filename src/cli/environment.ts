import { availableParallelism } from "node:os";
import { type FingerprintKey, parseFingerprintKey } from "../incident/fingerprint.ts";
import { CannotScan } from "./cannot-scan.ts";

/** What the environment says to the command line. It is read here and not in config.ts, which takes 30 ms to load. */
export interface Environment {
  /** The key of the installation: with it, fingerprints are those of the app. */
  readonly fingerprintKey?: FingerprintKey;
  /** How many threads can work at the same time. */
  readonly processors: number;
  /** How many slow fingerprints are made at the same time. */
  readonly hashers: number;
  /** False where the person or the terminal wants no colors. */
  readonly mayColor: boolean;
  /** For git as the person would start it: finds the repository, and knows what is ignored. */
  readonly forUser: Readonly<Record<string, string | undefined>>;
  /** What git needs when it reads: where it is, and where a hook finds the index and new objects. */
  readonly forReading: Readonly<Record<string, string>>;
  /** The commits that git is merging, in a hook that it asks before it writes them down. */
  readonly merged: readonly string[];
}

/** A commit hook has an index of its own, and a hook of a server objects that are not in the repository yet. */
const FOR_READING = ["PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_INDEX_FILE"];

/** So many threads has libuv, which are asked for slow fingerprints; each of those takes 16 MB. */
const HASHERS = { usual: 4, most: 8 } as const;

/** Reads what matters to the command line. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const processors = availableParallelism();
  const reading = FOR_READING.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return {
    ...fingerprintKeyIn(env.REKEY_FINGERPRINT_KEY?.trim() ?? ""),
    processors,
    hashers: hashersFor(env, processors),
    // https://no-color.org, read 2026-11-21: any value but an empty one.
    mayColor: !env.NO_COLOR && env.TERM !== "dumb",
    forUser: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    forReading: Object.fromEntries(reading),
    // As `git merge` tells its strategies what to call them (merge.c of git 2.39).
    merged: Object.keys(env).flatMap(
      (name) => /^GITHEAD_(?<sha>[0-9a-f]{40,64})$/.exec(name)?.groups?.sha ?? [],
    ),
  };
}

/**
 * One for each processor, as far as nobody else has said how many; who asks for many more means other work. libuv reads the
 * variable when its first thread is asked for (docs.libuv.org, thread pool work scheduling; read 2026-11-22), and nothing of
 * ours asks before this.
 */
function hashersFor(env: NodeJS.ProcessEnv, processors: number): number {
  env.UV_THREADPOOL_SIZE ||= `${Math.max(HASHERS.usual, processors)}`;
  const threads = Number.parseInt(env.UV_THREADPOOL_SIZE, 10) || 1;
  return Math.min(HASHERS.most, Math.max(1, threads));
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
