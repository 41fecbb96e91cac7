import { z } from "zod";
import { commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Page } from "../ports/page.ts";
import type { OpenPullRequest, PullRequest, PullRequestState, PullRequests } from "../ports/pull-requests.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

const PAGE = 100;

const Head = z.object({ sha: z.string().transform(commitSha) });

const OnePullRequest = z.object({
  number: z.number(),
  state: z.string(),
  base: Head,
  head: Head,
  commits: z.number(),
});

const Listed = z.array(
  z
    .object({ number: z.number(), head: Head })
    .transform(({ number, head }): OpenPullRequest => ({ number, head: head.sha })),
);

const Associated = z.array(
  z
    .object({ number: z.number(), state: z.string(), merged_at: z.string().nullish() })
    .transform(({ number, state, merged_at }): PullRequestState => {
      return { number, state: state === "open" ? "open" : merged_at ? "merged" : "closed" };
    }),
);

/** Pull requests, read through REST. */
export function gitHubPullRequests(clients: Clients): PullRequests {
  return {
    get: async (repository, number) => get(await clients(repository.installationId), repository, number),
    listOpen: async (repository) => listOpen(await clients(repository.installationId), repository),
    openPage: async (repository, cursor) =>
      openPage(await clients(repository.installationId), repository, cursor),
    async withCommit(repository, sha) {
      const client = await clients(repository.installationId);
      const { data } = await outside(() =>
        client.rest.repos.listPullRequestsAssociatedWithCommit({
          ...named(repository),
          commit_sha: sha,
          per_page: PAGE,
        }),
      );
      return parseAnswer(Associated, data);
    },
  };
}

async function get(client: InstallationClient, repository: Repository, number: number): Promise<PullRequest> {
  const { data } = await outside(() => client.rest.pulls.get({ ...named(repository), pull_number: number }));
  const { state, base, head, commits } = parseAnswer(OnePullRequest, data);
  return { number, isOpen: state === "open", base: base.sha, head: head.sha, commitCount: commits };
}

async function listOpen(client: InstallationClient, repository: Repository): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await openPage(client, repository, cursor);
    numbers.push(...items.map(({ number }) => number));
    if (next === undefined) return numbers;
    cursor = next;
  }
}

async function openPage(
  client: InstallationClient,
  repository: Repository,
  cursor = "1",
): Promise<Page<OpenPullRequest>> {
  const page = Number(cursor);
  const { data } = await outside(() =>
    client.rest.pulls.list({ ...named(repository), state: "open", page, per_page: PAGE }),
  );
  const items = parseAnswer(Listed, data);
  return items.length < PAGE ? { items } : { items, next: String(page + 1) };
}
