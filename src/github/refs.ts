import { z } from "zod";
import { isCommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { NamedRef, Refs } from "../ports/refs.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { nextCursor } from "./next-page.ts";
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

/**
 * All refs below a prefix. GitHub's description knows no parameter for pages here, yet a header Link (OpenAPI
 * description, read 2026-11): where it names a next page, that is asked for as everywhere else.
 */
async function matching(
  client: InstallationClient,
  repository: Repository,
  ref: string,
): Promise<readonly NamedRef[]> {
  const refs: NamedRef[] = [];
  for (let page: string | undefined; ; ) {
    const next = page === undefined ? {} : { page };
    const { data, headers } = await outside(() =>
      client.rest.git.listMatchingRefs({ ...named(repository), ref, ...next }),
    );
    refs.push(...parseAnswer(Matching, data));
    page = nextCursor(headers.link, "page");
    if (page === undefined) return refs;
  }
}
