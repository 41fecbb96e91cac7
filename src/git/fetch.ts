import type { CommitSha } from "../incident/commit-sha.ts";
import { GitFailure } from "./git-failure.ts";
import type { Mirror } from "./mirror.ts";
import { cleanFolder, sizeOf } from "./mirror-folder.ts";
import { accessTo, type Origin } from "./remote.ts";

/** How far one fetch may go. */
export interface FetchLimits {
  readonly milliseconds: number;
  /** The mirror may not become larger than this. */
  readonly bytes: number;
}

const ARGS = [
  "fetch",
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
  "--no-recurse-submodules",
  "--no-show-forced-updates",
  "--stdin",
  "--end-of-options",
];

const WATCH_MS = 500;
/** What goes well is quiet. */
const OUTPUT = 1_000_000;
/** The refs of the commits that were fetched by name. */
export const TIPS = "refs/rekey/tips";

/** What to fetch: a commit by its name, or a ref of the origin, which then has the name `own` in the mirror. */
export type Wanted =
  | { readonly kind: "commit"; readonly sha: CommitSha }
  | { readonly kind: "ref"; readonly ref: string; readonly own: string };

/**
 * Brings something into the mirror with all of its history. Only what the mirror lacks is sent.
 */
export async function fetchInto(
  mirror: Mirror,
  origin: Origin,
  wanted: Wanted,
  limits: FetchLimits,
): Promise<void> {
  const extra = await accessTo(origin);
  const ending = new AbortController();
  const grown = (): void => ending.abort(new GitFailure("too-large"));
  const watch = setInterval(() => {
    void sizeOf(mirror.folder).then((size) => size > limits.bytes && grown());
  }, WATCH_MS);
  try {
    const command = {
      args: [...ARGS, origin.url],
      extra,
      otherwise: "unreachable",
    } as const;
    const { milliseconds } = limits;
    await mirror.run(
      command,
      { milliseconds, bytes: OUTPUT, signal: ending.signal },
      `+${refspecOf(wanted)}\n`,
    );
    if ((await sizeOf(mirror.folder)) > limits.bytes) throw new GitFailure("too-large");
  } catch (error) {
    await cleanFolder(mirror.folder);
    throw error;
  } finally {
    clearInterval(watch);
  }
}

/** The name of a ref comes from outside; one that git itself would refuse to make is nowhere to be found. */
function refspecOf(wanted: Wanted): string {
  if (wanted.kind === "commit") return `${wanted.sha}:${TIPS}/${wanted.sha}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the rules of git check-ref-format name them
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/$|\.lock(?:\/|$)/.test(wanted.ref)) {
    throw new GitFailure("missing-object");
  }
  return `${wanted.ref}:${wanted.own}`;
}
