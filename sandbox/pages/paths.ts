import type { Issue, Repository } from "../entities.ts";
import { fullName } from "../store.ts";
import { escapePath } from "../urls.ts";

/** The path of a repository's page, or of one under it; the parts are escaped, slashes in them kept. */
export function repositoryPath(
  repository: Pick<Repository, "owner" | "name">,
  ...parts: readonly string[]
): string {
  return `/${[fullName(repository), ...parts].map(escapePath).join("/")}`;
}

/** The path of an issue or a pull request. */
export function issuePath({ repository, number, pull }: Issue): string {
  return repositoryPath(repository, pull === null ? "issues" : "pull", String(number));
}

/** The path of a commit. */
export function commitPath(repository: Repository, sha: string): string {
  return repositoryPath(repository, "commit", sha);
}

/** The path of a check run. */
export function runPath({
  repository,
  id,
}: {
  readonly repository: Repository;
  readonly id: number;
}): string {
  return repositoryPath(repository, "runs", String(id));
}

/** A commit id as people say it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}
