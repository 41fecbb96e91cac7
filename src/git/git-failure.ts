import { assertNever } from "../incident/assert-never.ts";
import { OutsideError } from "../ports/outside-error.ts";

/** What kept git from answering. */
export type GitFailureKind =
  | "unavailable"
  | "killed"
  | "unreachable"
  | "forbidden"
  | "not-found"
  | "missing-object"
  | "too-slow"
  | "too-large"
  | "damaged";

/** Git did not do what it was asked. Its own words stay here: they may hold names, paths and worse. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
  readonly kind: GitFailureKind;

  constructor(kind: GitFailureKind) {
    super(inWords(kind));
    this.kind = kind;
  }
}

/** Sorts what git said on its way out, which is English because we ask for the C locale. */
export function failureKindOf(stderr: string, otherwise: GitFailureKind): GitFailureKind {
  return signs.find(([pattern]) => pattern.test(stderr))?.[1] ?? otherwise;
}

/**
 * From remote-curl.c, http.c and fetch-pack.c of git 2.39, and what github.com answers (read 2026-11). The first
 * sign counts: a full disk and a lost connection end in words that damage has as well, such as `invalid index-pack
 * output` (seen with git 2.39.5, 2026-11), and a mirror must not be thrown away for them.
 */
const signs: readonly (readonly [RegExp, GitFailureKind])[] = [
  [/transport '.*' not allowed|no space left|disk quota|cannot fork|out of memory/i, "unavailable"],
  [/unexpected disconnect|rpc failed/i, "unreachable"],
  [
    /\bcorrupt|not a git repository|bad object refs|bad tree object|unable to (?:read|unpack|parse)|missing necessary objects|did not send all|unresolved deltas?|invalid (?:index-pack|sha1 pointer)|inflate|file .*\.(?:pack|idx) /i,
    "damaged",
  ],
  [/not our ref|couldn't find remote ref|no such remote ref|bad object name/i, "missing-object"],
  [/returned error: 40[13]|authentication failed|could not read username|access denied/i, "forbidden"],
  [/returned error: (?:30\d|404)|repository '.*' not found|unable to update url base/i, "not-found"],
  [
    /could not resolve|connection|timed out|unable to access|early eof|hung up|returned error|expected flush|remote end|empty reply/i,
    "unreachable",
  ],
];

/** The same failure as the queue understands it: the way to GitHub mends itself, and git can be started again. */
export function toOutsideError(failure: GitFailure): OutsideError {
  const detail = failure.message;
  switch (failure.kind) {
    case "killed":
    case "unreachable":
      return new OutsideError("github-unreachable", "later", detail);
    case "unavailable":
    case "damaged":
    case "too-slow":
      return new OutsideError("github-unreachable", "never", detail);
    case "forbidden":
      return new OutsideError("github-forbidden", "never", detail);
    case "not-found":
    case "missing-object":
      return new OutsideError("github-not-found", "briefly", detail);
    case "too-large":
      return new OutsideError("github-refused", "never", detail);
    default:
      return assertNever(failure.kind);
  }
}

function inWords(kind: GitFailureKind): string {
  switch (kind) {
    case "unavailable":
      return "git could not run here: is it installed, and is there space on the disk?";
    case "killed":
      return "git was ended before it was done";
    case "unreachable":
      return "git could not reach GitHub, or lost it halfway";
    case "forbidden":
      return "GitHub did not let git read the repository";
    case "not-found":
      return "git did not find the repository; it may have another name now";
    case "missing-object":
      return "GitHub no longer has the commits";
    case "too-slow":
      return "git took too long";
    case "too-large":
      return "it is larger than the space for it";
    case "damaged":
      return "git failed on our copy of the repository";
    default:
      return assertNever(kind);
  }
}
