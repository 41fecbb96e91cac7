import type { Octokit } from "@octokit/rest";
import type { Repository } from "../incident/repository.ts";

/** GitHub's REST API as one installation of the app sees it. */
export type InstallationClient = Pick<Octokit, "request" | "rest">;

/** Gives the client of an installation; tokens are minted and renewed behind it. */
export type Clients = (installationId: number) => Promise<InstallationClient>;

/** A repository in the words of GitHub's paths. */
export function named({ owner, name }: Pick<Repository, "owner" | "name">): {
  readonly owner: string;
  readonly repo: string;
} {
  return { owner, repo: name };
}
