import type { CommitSha } from "../incident/commit-sha.ts";
import { GitFailure } from "./git-failure.ts";
import { startGit } from "./git-process.ts";
import type { Mirror } from "./mirror.ts";
import { cleanFolder, sizeOf } from "./mirror-folder.ts";

/** Where a repository is fetched from. */
export interface Origin {
  /** Without credentials. */
  readonly url: string;
  /** Mints a token that may read this repository, and nothing else. */
  readonly token: () => Promise<string>;
  /** Variables that lead to a proxy or to further certificates. */
  readonly variables?: Readonly<Record<string, string>>;
}

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
/** The refs of the commits that were fetched by name. */
export const TIPS = "refs/rekey/tips";

/** What to fetch: a commit by its name, or a ref of the origin, which then has the name `own` in the mirror. */
export type Wanted =
  | { readonly kind: "commit"; readonly sha: CommitSha }
  | { readonly kind: "ref"; readonly ref: string; readonly own: string };

/**
 * Brings something into the mirror with all of its history. Only what the mirror lacks is sent. The token reaches
 * git through its environment: it is in no address, no argument and no file.
 */
export async function fetchInto(
  mirror: Mirror,
  origin: Origin,
  wanted: Wanted,
  limits: FetchLimits,
): Promise<void> {
  const authorization = Buffer.from(`x-access-token:${await origin.token()}`).toString("base64");
  const git = startGit({
    ...mirror.command([...ARGS, origin.url]),
    extra: {
      transport: transportOf(origin.url),
      settings: { "http.extraHeader": `Authorization: Basic ${authorization}` },
      ...(origin.variables === undefined ? {} : { variables: origin.variables }),
    },
    otherwise: "unreachable",
  });
  const timer = setTimeout(() => git.kill("too-slow"), limits.milliseconds);
  const watch = setInterval(() => {
    void sizeOf(mirror.folder).then((size) => size > limits.bytes && git.kill("too-large"));
  }, WATCH_MS);
  try {
    git.stdout.resume();
    git.stdin.end(`+${refspecOf(wanted)}\n`);
    await git.ended;
    if ((await sizeOf(mirror.folder)) > limits.bytes) throw new GitFailure("too-large");
  } catch (error) {
    await cleanFolder(mirror.folder);
    throw error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}

/** Plain HTTP is for a GitHub on this very machine only. */
function transportOf(url: string): "https" | "http" {
  const { protocol, hostname } = new URL(url);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol === "https:") return "https";
  if (protocol === "http:" && isLoopback) return "http";
  throw new GitFailure("unreachable");
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
