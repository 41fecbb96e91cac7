import { skipReason } from "../../incident/coverage.ts";
import type { TurnedOff } from "../../policy/turned-off.ts";
import { folderReasons, type Ignores, type Item } from "../sources/item.ts";
import { type FoundAmounts, Tally } from "./tally.ts";

/** How many of each reason are named before the rest is only counted. */
const NAMED = 20;

/** Files, or folders, that were not read, for one reason. */
export interface NotRead {
  readonly reason: string;
  /** Of a history, how many versions of files. */
  readonly count: number;
  /** Some of them, each once. */
  readonly paths: readonly string[];
}

/** What a scan has seen, and what not. */
export interface Coverage {
  readonly files: number;
  readonly bytes: number;
  /** Undefined where no commits were read. */
  readonly commits?: number;
  /** Left out on purpose. */
  readonly skipped: readonly NotRead[];
  /** Should have been read: the scan is not complete. */
  readonly unread: readonly NotRead[];
  readonly found: FoundAmounts;
  /** Not reported because the policy, or a comment beside a warning, allows it. */
  readonly allowed: number;
  /** What the policy turns off, and so nobody was told of. */
  readonly off: readonly TurnedOff[];
}

/** What could not be read. */
type Missed = Pick<Extract<Item, { readonly kind: "unread" }>, "path" | "commit" | "reason">;

/** Counts while the scan goes on. */
export class Count {
  files = 0;
  bytes = 0;
  commits = 0;
  /** True where commits are what is read, also if there are none. */
  hasCommits = false;
  allowed = 0;
  readonly found = new Tally();
  readonly #skipped = new Map<string, { count: number; paths: string[] }>();
  readonly #unread = new Map<string, { count: number; paths: string[] }>();

  /** A file of so many bytes is scanned. */
  add(bytes: number): void {
    this.files++;
    this.bytes += bytes;
  }

  skip(reason: string, path: string): void {
    add(this.#skipped, reason, path);
  }

  /** What the policy leaves out need not be readable; of a folder, that is what is in it. */
  miss({ path, commit, reason }: Missed, ignores: Ignores): void {
    const inside = folderReasons.has(reason) ? `${path}/-` : path;
    if (path !== "" && ignores(inside)) this.skip(skipReason.ignored, path);
    else
      add(this.#unread, commit === undefined ? reason : `in commit ${commit.slice(0, 12)}: ${reason}`, path);
  }

  /** What it comes to; `safe` makes names fit to be shown. */
  coverage(safe: (path: string) => string): Omit<Coverage, "off"> {
    return {
      files: this.files,
      bytes: this.bytes,
      ...(this.commits === 0 && !this.hasCommits ? {} : { commits: this.commits }),
      skipped: list(this.#skipped, safe),
      unread: list(this.#unread, safe),
      found: this.found.amounts(),
      allowed: this.allowed,
    };
  }
}

type Reasons = Map<string, { count: number; paths: string[] }>;

function add(reasons: Reasons, reason: string, path: string): void {
  const known = reasons.get(reason) ?? { count: 0, paths: [] };
  known.count++;
  if (known.paths.length < NAMED && !known.paths.includes(path)) known.paths.push(path);
  reasons.set(reason, known);
}

function list(reasons: Reasons, safe: (path: string) => string): readonly NotRead[] {
  return [...reasons].map(([reason, { count, paths }]) => ({
    reason,
    count,
    paths: paths.filter((path) => path !== "").map(safe),
  }));
}
