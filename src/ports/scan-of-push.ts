import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { ScanBranch, ScanMergeGroup, ScanTag } from "./job.ts";

const BRANCH = "refs/heads/";
const TAG = "refs/tags/";
const QUEUE_BRANCH = /^gh-readonly-queue\/.+\/pr-\d+-(?<base>[0-9a-f]+)$/;

/** A ref that names something else, or is new. */
export interface PushedRef {
  /** Its full name, such as `refs/heads/main`. */
  readonly ref: string;
  /** Absent for a ref that is new. */
  readonly before?: CommitSha;
  readonly after: CommitSha;
  /** Absent where it was not forced, or nobody told. */
  readonly isForced?: true;
}

/** The scan that a push asks for, if any: of a branch, of a tag, or of what a merge queue made. */
export function scanOfPush(
  repository: Repository,
  { ref, before, after, isForced }: PushedRef,
): ScanBranch | ScanMergeGroup | ScanTag | undefined {
  if (ref.startsWith(TAG)) return { kind: "scan-tag", repository, tag: ref.slice(TAG.length), object: after };
  if (!ref.startsWith(BRANCH)) return undefined;
  const branch = ref.slice(BRANCH.length);
  const start = {
    ...(before === undefined ? {} : { before }),
    ...(isForced === undefined ? {} : { isForced }),
  };
  return (
    mergeGroupOf(repository, branch, after) ?? {
      kind: "scan-branch",
      repository,
      branch,
      ...start,
      head: after,
    }
  );
}

/**
 * The merge queue pushes a branch and then tells of the group; whichever is heard first starts the scan. The
 * name of the branch ends in the commit that it was begun from (github-facts.md, part 1).
 */
function mergeGroupOf(repository: Repository, branch: string, head: CommitSha): ScanMergeGroup | undefined {
  const base = QUEUE_BRANCH.exec(branch)?.groups?.base;
  if (base === undefined || !isCommitSha(base)) return undefined;
  return { kind: "scan-merge-group", repository, branch, base, head };
}
