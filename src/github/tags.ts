import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Tag, TaggedRange } from "../ports/commits.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { pushRange } from "./commit-ranges.ts";
import { type InstallationClient, named } from "./installation-client.ts";
import { ifFound, parseAnswer } from "./outside.ts";
import { refObject } from "./ref-object.ts";

/** A tag may tag a tag. More than this are left to git, which needs no request for each. */
const DEPTH_AT_MOST = 10;

const Named = z.object({ object: z.object({ type: z.string(), sha: z.string().transform(commitSha) }) });

/** The commit that a tag leads to, and what the default branch does not have of it. */
export async function taggedRange(
  client: InstallationClient,
  repository: Repository,
  { name, object, known }: Tag,
): Promise<TaggedRange | undefined> {
  const start = object ?? (await refObject(client, repository, `tags/${name}`));
  if (start === undefined) return undefined;
  const { head, tags } = await peel(client, repository, start);
  if (head === undefined) return undefined;
  const push = { branch: `refs/tags/${name}`, head, ...(known === undefined ? {} : { known }) };
  const range = await pushRange(client, repository, push);
  return { head, range: { ...range, commits: [...range.commits, ...tags] } };
}

/** Follows annotated tags, which are given innermost first; what is no annotated tag is taken for a commit. */
async function peel(
  { rest }: InstallationClient,
  repository: Repository,
  start: CommitSha,
): Promise<{ readonly head?: CommitSha; readonly tags: readonly CommitSha[] }> {
  const tags: CommitSha[] = [];
  let next = start;
  while (tags.length < DEPTH_AT_MOST) {
    const sha = next;
    const answer = await ifFound(() => rest.git.getTag({ ...named(repository), tag_sha: sha }));
    if (answer === undefined) return { head: sha, tags };
    const { object } = parseAnswer(Named, answer.data);
    tags.unshift(sha);
    if (object.type !== "commit" && object.type !== "tag") return { tags };
    next = object.sha;
  }
  throw new OutsideError("github-refused", "never", `more than ${DEPTH_AT_MOST} tags tag each other`);
}
