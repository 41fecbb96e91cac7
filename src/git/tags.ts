import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { Mirror } from "./mirror.ts";

/** A tag's first line names what it tags. */
const FIRST_LINES = 1_000;

/** A tag may tag a tag. Nobody who hides nothing piles up more than this. */
const DEPTH_AT_MOST = 100;

/** The annotated tags at a name, innermost first: they have texts of their own. */
export interface TagsAt {
  readonly tags: readonly CommitSha[];
  /** Why these are not all. */
  readonly reason?: string;
}

/** Follows annotated tags; a commit has none. */
export async function tagsAt(mirror: Mirror, name: CommitSha): Promise<TagsAt> {
  const tags: CommitSha[] = [];
  let next: CommitSha | undefined = name;
  while (next !== undefined) {
    const object = await mirror.objects.content(next, FIRST_LINES);
    if (object?.type !== "tag") break;
    if (tags.length >= DEPTH_AT_MOST)
      return { tags, reason: `more than ${DEPTH_AT_MOST} tags tag each other` };
    tags.unshift(next);
    const target =
      /^object (?<target>[0-9a-f]+)$/m.exec(object.bytes.toString("latin1"))?.groups?.target ?? "";
    next = isCommitSha(target) ? target : undefined;
  }
  return { tags };
}
