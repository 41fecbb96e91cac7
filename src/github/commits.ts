import type { Commits } from "../ports/commits.ts";
import { pullRequestRange, pushRange } from "./commit-ranges.ts";
import { readCommit } from "./commit-reading.ts";
import type { Clients } from "./installation-client.ts";
import { taggedRange } from "./tags.ts";

/** History, read through REST. */
export function gitHubCommits(clients: Clients): Commits {
  return {
    pushed: async (repository, push) => pushRange(await clients(repository.installationId), repository, push),
    tagged: async (repository, tag) => taggedRange(await clients(repository.installationId), repository, tag),
    inPullRequest: async (repository, pullRequest) =>
      pullRequestRange(await clients(repository.installationId), repository, pullRequest),
    read: async (repository, sha) => readCommit(await clients(repository.installationId), repository, sha),
  };
}
