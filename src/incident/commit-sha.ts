declare const brand: unique symbol;

/** A full object name of a commit: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type CommitSha = string & { readonly [brand]: "CommitSha" };

const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** True for a full object name, and nothing shorter. */
export function isCommitSha(text: string): text is CommitSha {
  return FULL_SHA.test(text);
}

/** Brands a full object name; throws a RangeError on anything else. */
export function commitSha(text: string): CommitSha {
  if (!isCommitSha(text)) throw new RangeError("not a full commit SHA");
  return text;
}

/** True for the all-zero name with which GitHub says "this ref did not exist" or "no longer exists". */
export function isNoCommit(sha: string): boolean {
  return /^0+$/.test(sha);
}
