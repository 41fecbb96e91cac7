import type { Repository } from "../incident/repository.ts";
import type { Commits } from "../ports/commits.ts";
import type { Refs } from "../ports/refs.ts";
import type { Trees } from "../ports/trees.ts";
import type { TextLimits } from "./diff-parser.ts";
import type { FetchLimits } from "./fetch.ts";
import { GitFailure, toOutsideError } from "./git-failure.ts";
import { GitReader } from "./git-reader.ts";
import { type MirrorBudget, Mirrors } from "./mirrors.ts";
import { Supply, type Tokens } from "./supply.ts";

/** How far git may go. */
export interface GitLimits {
  readonly text: TextLimits;
  readonly mirrors: MirrorBudget;
  readonly fetch: FetchLimits;
  /** A range longer than this is not listed to its end. */
  readonly commits: number;
}

const MEBIBYTE = 1024 * 1024;
const DAY_MS = 86_400_000;

/** Enough for nearly every repository, on a disk that holds other things as well. */
export const defaultGitLimits: GitLimits = {
  text: { file: 20 * MEBIBYTE, commit: 64 * MEBIBYTE },
  mirrors: { bytes: 20 * 1024 * MEBIBYTE, milliseconds: 30 * DAY_MS, pauseMilliseconds: 60_000 },
  fetch: { bytes: 10 * 1024 * MEBIBYTE, milliseconds: 15 * 60_000 },
  commits: 100_000,
};

/** What reading through git needs. */
export interface GitOptions {
  /** The folder for the mirrors; made when it is not there. */
  readonly folder: string;
  /** Where GitHub's repositories are, without a trailing slash. */
  readonly serverUrl: string;
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly limits?: GitLimits;
  /** Variables that lead git to a proxy or to further certificates, such as `https_proxy`. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** History read through git, and the end of its processes. */
export interface GitCommits extends Commits {
  readonly refs: Refs;
  readonly trees: Trees;
  /** True when the repository was fetched before and its mirror is kept: then a fetch is quick. */
  isWarm(repository: Repository): Promise<boolean>;
  /** Cuts off whatever git does; what waits for it fails as if GitHub were away, and is done by the next process. */
  stop(): void;
  /** Ends all git processes. */
  close(): Promise<void>;
}

/** History, read completely through git. Trouble with git is an OutsideError, never a short list. */
export function gitCommits(options: GitOptions): GitCommits {
  const { folder, now, serverUrl, limits = defaultGitLimits } = options;
  const stopping = new AbortController();
  const { signal: ending } = stopping;
  const mirrors = new Mirrors({ folder, now, budget: limits.mirrors, limits: limits.text, ending });
  const supply = new Supply({ ...options, limits: limits.fetch, onFetched: () => mirrors.trim() });
  // A second abort changes nothing.
  const stop = (): void => stopping.abort(new GitFailure("unreachable"));
  const reader = new GitReader({ mirrors, supply, serverUrl, longestRange: limits.commits });
  return {
    pushed: (repository, push) => outside(() => reader.pushed(repository, push)),
    inPullRequest: (repository, pullRequest) => outside(() => reader.inPullRequest(repository, pullRequest)),
    tagged: (repository, tag) => outside(() => reader.tagged(repository, tag)),
    read: (repository, sha) => outside(() => reader.read(repository, sha)),
    trees: {
      survey: (repository, question) => outside(() => reader.survey(repository, question)),
      holdsKey: (repository, secret, heads) => outside(() => reader.holdsKey(repository, secret, heads)),
    },
    refs: { list: (repository) => outside(() => reader.refs(repository)) },
    isWarm: ({ id }) => mirrors.isWarm(id),
    stop,
    close() {
      stop();
      return mirrors.close();
    },
  };
}

async function outside<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GitFailure ? toOutsideError(error) : error;
  }
}
