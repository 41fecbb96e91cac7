import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { CommitReading } from "../ports/commits.ts";
import { type InstallationClient, named } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

const Tag = z.object({
  tag: z.string(),
  message: z.string(),
  tagger: z.object({ name: z.string(), email: z.string(), date: z.coerce.date() }),
  object: z.object({ sha: z.string().transform(commitSha) }),
});

/** What an annotated tag says itself, in the order in which git gives it: the tagger, the message, the name. */
export async function readTag(
  client: InstallationClient,
  repository: Repository,
  sha: CommitSha,
): Promise<CommitReading> {
  const { data } = await outside(() => client.rest.git.getTag({ ...named(repository), tag_sha: sha }));
  const { tag, message, tagger, object } = parseAnswer(Tag, data);
  return {
    kind: "complete",
    parents: [object.sha],
    authoredAt: tagger.date,
    changes: [],
    skipped: [],
    text: `tagger ${tagger.name} <${tagger.email}>\n\n${message}\ntag ${tag}`,
    source: "rest",
  };
}
