import type { CommitSha } from "../incident/commit-sha.ts";
import type { Location } from "../incident/finding.ts";
import type { Repository } from "../incident/repository.ts";

type RepositoryName = Pick<Repository, "owner" | "name">;

/** The page of a repository. `serverUrl` has no trailing slash. */
export function repositoryUrl(serverUrl: string, { owner, name }: RepositoryName): string {
  return `${serverUrl}/${segment(owner)}/${segment(name)}`;
}

/** The page of a commit. */
export function commitUrl(serverUrl: string, repository: RepositoryName, sha: CommitSha): string {
  return `${repositoryUrl(serverUrl, repository)}/commit/${sha}`;
}

/** A place in a file as it is in that commit. `plain=1` shows the source of files that GitHub would render. */
export function blobUrl(serverUrl: string, repository: RepositoryName, location: Location): string {
  const path = location.path.split("/").map(segment).join("/");
  const lines = location.endLine > location.startLine ? `-L${location.endLine}` : "";
  const anchor = `#L${location.startLine}${lines}`;
  return `${repositoryUrl(serverUrl, repository)}/blob/${location.commit}/${path}?plain=1${anchor}`;
}

/** A short commit name, as people read it. */
export function shortSha(sha: CommitSha): string {
  return sha.slice(0, 7);
}

function segment(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
