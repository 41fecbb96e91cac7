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
  base: Head.extend({ ref: z.string() }),
  head: Head,
  commits: z.number(),
});

const Listed = z.array(
  z
    .object({ number: z.number(), head: Head, base: z.object({ ref: z.string() }) })
    .transform(({ number, head, base }): OpenPullRequest => ({ number, head: head.sha, base: base.ref })),
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
      openPage(await clients(repository.installationId), repository, { cursor }),
    openOn: async (repository, base) => open(await clients(repository.installationId), repository, base),
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
  return {
    number,
    isOpen: state === "open",
    base: base.sha,
    baseName: base.ref,
    head: head.sha,
    commitCount: commits,
  };
}

async function listOpen(client: InstallationClient, repository: Repository): Promise<readonly number[]> {
  return (await open(client, repository)).map(({ number }) => number);
}

async function open(
  client: InstallationClient,
  repository: Repository,
  base?: string,
): Promise<readonly OpenPullRequest[]> {
  const all: OpenPullRequest[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await openPage(client, repository, { cursor, base });
    all.push(...items);
    if (next === undefined) return all;
    cursor = next;
  }
}

interface Which {
  readonly cursor?: string | undefined;
  /** Only those that go to this branch. */
  readonly base?: string | undefined;
}

async function openPage(
  client: InstallationClient,
  repository: Repository,
  { cursor = "1", base }: Which,
): Promise<Page<OpenPullRequest>> {
  const page = Number(cursor);
  const where = base === undefined ? {} : { base };
  const { data } = await outside(() =>
    client.rest.pulls.list({ ...named(repository), ...where, state: "open", page, per_page: PAGE }),
  );
  const items = parseAnswer(Listed, data);
  return items.length < PAGE ? { items } : { items, next: String(page + 1) };
}
