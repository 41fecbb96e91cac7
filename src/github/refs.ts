import { z } from "zod";
import { isCommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { NamedRef, Refs } from "../jobs/ports.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

const Matching = z.array(
  z
    .object({ ref: z.string(), object: z.object({ sha: z.string().refine(isCommitSha) }) })
    .transform(({ ref, object }): NamedRef => ({ ref, object: object.sha })),
);

/** Refs, read through REST: where git cannot be used. */
export function gitHubRefs(clients: Clients): Refs {
  return {
    async list(repository) {
      const client = await clients(repository.installationId);
      const branches = await matching(client, repository, "heads/");
      return [...branches, ...(await matching(client, repository, "tags/"))];
    },
  };
}

/** All refs below a prefix: this list has no pages (OpenAPI description, read 2026-11). */
async function matching(
  client: InstallationClient,
  repository: Repository,
  ref: string,
): Promise<readonly NamedRef[]> {
  const { data } = await outside(() => client.rest.git.listMatchingRefs({ ...named(repository), ref }));
  return parseAnswer(Matching, data);
}
