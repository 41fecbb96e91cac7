import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { type InstallationClient, named } from "./installation-client.ts";
import { ifFound, parseAnswer } from "./outside.ts";

const Ref = z.object({ object: z.object({ sha: z.string().transform(commitSha) }) });

/** What a ref such as `heads/main` or `tags/v1` names now; undefined when there is none. */
export async function refObject(
  { rest }: InstallationClient,
  repository: Repository,
  ref: string,
): Promise<CommitSha | undefined> {
  const answer = await ifFound(() => rest.git.getRef({ ...named(repository), ref }));
  return answer && parseAnswer(Ref, answer.data).object.sha;
}
