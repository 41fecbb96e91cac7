import type { CommitSha } from "./commit-sha.ts";
import { type Fingerprint, type FingerprintKey, fingerprint } from "./fingerprint.ts";
import type { Secret } from "./secret.ts";

/**
 * A place in the history of a repository. Lines count from 1 in the file as it is in that commit. An empty path is
 * the commit itself: the lines of its author and message, or, in line 0, the name of a branch or tag that led to it.
 */
export interface Location {
  readonly commit: CommitSha;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** What a scan found: the only type that holds a {@link Secret}. It is never stored, rendered or logged. */
export interface Finding {
  readonly providerId: string;
  readonly formatId: string;
  readonly secret: Secret;
  /** The public half of the key, where it has one: it tells its owner which key this is. Not a secret. */
  readonly keyId?: string;
  /** The name that the key was assigned to in the leaking line, such as `HF_TOKEN`. Outside text. */
  readonly variable?: string;
  /** What the key is, in the words of the team's own rule that found it. Outside text. */
  readonly formatName?: string;
  readonly location: KeyPlace;
}

/** A place of a key, as a check shows it. */
export interface KeyPlace extends Location {
  /** A comment beside the key asks not to report it. Only warnings follow such a comment. */
  readonly isAllowedInline?: true;
}

/** A finding without its secret: what may be stored and shown. */
export interface Occurrence {
  readonly providerId: string;
  readonly formatId: string;
  readonly fingerprint: Fingerprint;
  /** At most the first 8 characters of the key and at most a quarter of it. */
  readonly mask: string;
  readonly keyId?: string;
  readonly variable?: string;
  readonly formatName?: string;
  readonly location: KeyPlace;
}

/** A key in a name, which stands in no line. */
export type NamedKey = Omit<Occurrence, "location">;

/** Drops the secret of a finding and keeps its fingerprint. */
export function toOccurrence(finding: Finding, key: FingerprintKey): Occurrence {
  const { secret, ...rest } = finding;
  return { ...rest, fingerprint: fingerprint(key, finding.providerId, secret), mask: secret.mask };
}
