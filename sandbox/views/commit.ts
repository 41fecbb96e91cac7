import type { Repository } from "../entities.ts";
import type { CommitObject, Signature } from "../git/commits.ts";
import type { FileDiff } from "../git/diff.ts";
import type { JsonObject } from "../json.ts";
import type { Store } from "../store.ts";
import { escapePath, nodeId, type Urls } from "../urls.ts";
import { simpleUser } from "./account.ts";

/** Where a view finds people and addresses. */
export interface CommitContext {
  readonly urls: Urls;
  readonly store: Store;
}

/** What GitHub says of a commit or tag that nobody signed. */
export const UNSIGNED = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
};

/** A commit as the lists show it: without files. */
export function commitView(context: CommitContext, repository: Repository, commit: CommitObject): JsonObject {
  const { urls } = context;
  const api = urls.repository(repository, `/commits/${commit.sha}`);
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    commit: {
      author: { ...commit.author },
      committer: { ...commit.committer },
      message: commit.message,
      tree: treeView(urls, repository, commit.tree),
      url: urls.repository(repository, `/git/commits/${commit.sha}`),
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: api,
    html_url: urls.page(repository, `/commit/${commit.sha}`),
    comments_url: `${api}/comments`,
    author: personOf(context, commit.author),
    committer: personOf(context, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: urls.repository(repository, `/commits/${sha}`),
      html_url: urls.page(repository, `/commit/${sha}`),
    })),
  };
}

/** A commit as the git database shows it. */
export function gitCommitView(urls: Urls, repository: Repository, commit: CommitObject): JsonObject {
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url: urls.repository(repository, `/git/commits/${commit.sha}`),
    html_url: urls.page(repository, `/commit/${commit.sha}`),
    author: { ...commit.author },
    committer: { ...commit.committer },
    tree: treeView(urls, repository, commit.tree),
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: urls.repository(repository, `/git/commits/${sha}`),
      html_url: urls.page(repository, `/commit/${sha}`),
    })),
    verification: UNSIGNED,
  };
}

/** One changed file. */
export function fileView(urls: Urls, repository: Repository, sha: string, file: FileDiff): JsonObject {
  const path = escapePath(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: urls.page(repository, `/blob/${sha}/${path}`),
    raw_url: urls.page(repository, `/raw/${sha}/${path}`),
    contents_url: urls.repository(repository, `/contents/${path}?ref=${sha}`),
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}

/** The account behind a signature, found by its e-mail address; null when nobody has it. */
export function personOf({ store, urls }: CommitContext, signature: Signature): JsonObject | null {
  const account = store.accountByEmail(signature.email);
  return account === undefined ? null : simpleUser(urls, account);
}

function treeView(urls: Urls, repository: Repository, sha: string): JsonObject {
  return { sha, url: urls.repository(repository, `/git/trees/${sha}`) };
}
