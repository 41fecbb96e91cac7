import type { MergeGroup } from "../entities.ts";
import type { CommitObject } from "../git/commits.ts";
import type { JsonObject } from "../json.ts";

/** A merge group as events carry it. */
export function mergeGroupView(group: MergeGroup, head: CommitObject): JsonObject {
  const { author, committer } = head;
  return {
    head_sha: group.headSha,
    head_ref: group.ref,
    base_sha: group.baseSha,
    base_ref: `refs/heads/${group.baseRef}`,
    head_commit: {
      id: head.sha,
      tree_id: head.tree,
      message: head.message,
      timestamp: committer.date,
      author: { name: author.name, email: author.email },
      committer: { name: committer.name, email: committer.email },
    },
  };
}
