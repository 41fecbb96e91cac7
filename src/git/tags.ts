import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { Mirror } from "./mirror.ts";

/** A tag's first line names what it tags. */
const FIRST_LINES = 1_000;

/** A tag may tag a tag; nobody piles up more than this. */
const DEPTH_AT_MOST = 10;

/** The annotated tags at a name, innermost first: they have texts of their own. None for a commit. */
export async function tagsAt(mirror: Mirror, name: CommitSha): Promise<readonly CommitSha[]> {
  const tags: CommitSha[] = [];
  let next: CommitSha | undefined = name;
  while (next !== undefined && tags.length < DEPTH_AT_MOST) {
    const object = await mirror.objects.content(next, FIRST_LINES);
    if (object?.type !== "tag") break;
    tags.unshift(next);
    const target =
      /^object (?<target>[0-9a-f]+)$/m.exec(object.bytes.toString("latin1"))?.groups?.target ?? "";
    next = isCommitSha(target) ? target : undefined;
  }
  return tags;
}
