import type { Issue, PullRequest, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { nodeId, type Urls } from "../urls.ts";
import { simpleUser } from "./account.ts";
import { association, issuePage, labelView } from "./issue.ts";
import { iso, isoOrNull, repositoryView } from "./repository.ts";

/** What must be worked out with git before a pull request can be shown in full. */
export interface PullFigures {
  readonly mergeable: boolean | null;
  readonly mergeableState: string;
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
}

/** An issue that is known to be a pull request. */
export type Pull = Issue & { readonly pull: PullRequest };

/** A pull request as the lists show it. */
export function pullSimple(urls: Urls, issue: Pull): JsonObject {
  const { repository, number, pull } = issue;
  const page = issuePage(urls, issue);
  return {
    ...links(urls, issue),
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: simpleUser(urls, issue.author),
    body: issue.body,
    labels: issue.labels.map((label) => labelView(urls, repository, label)),
    milestone: null,
    active_lock_reason: issue.lockReason,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: isoOrNull(issue.closedAt),
    merged_at: isoOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha,
    assignee: issue.assignees[0] === undefined ? null : simpleUser(urls, issue.assignees[0]),
    assignees: issue.assignees.map((account) => simpleUser(urls, account)),
    requested_reviewers: [],
    requested_teams: [],
    head: side(urls, pull.headRepository, pull.headRef, pull.headSha),
    base: side(urls, repository, pull.baseRef, pull.baseSha),
    author_association: association(repository, issue.author),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** A pull request in full. */
export function pullView(urls: Urls, issue: Pull, figures: PullFigures): JsonObject {
  const { pull } = issue;
  return {
    ...pullSimple(urls, issue),
    merged: pull.merged,
    mergeable: figures.mergeable,
    rebaseable: figures.mergeable,
    mergeable_state: figures.mergeableState,
    merged_by: pull.mergedBy === null ? null : simpleUser(urls, pull.mergedBy),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: figures.commits,
    additions: figures.additions,
    deletions: figures.deletions,
    changed_files: figures.changedFiles,
  };
}

/** A pull request as check runs name it. */
export function pullMinimal(urls: Urls, issue: Pull): JsonObject {
  const { repository, number, pull } = issue;
  const repo = (one: Repository) => ({ id: one.id, url: urls.repository(one), name: one.name });
  return {
    id: pull.id,
    number,
    url: urls.repository(repository, `/pulls/${number}`),
    head: { ref: pull.headRef, sha: pull.headSha, repo: repo(pull.headRepository) },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo: repo(repository) },
  };
}

function links(urls: Urls, issue: Pull): JsonObject {
  const { repository, number, pull } = issue;
  const api = urls.repository(repository, `/pulls/${number}`);
  const asIssue = urls.repository(repository, `/issues/${number}`);
  const flat = {
    url: api,
    issue_url: asIssue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: urls.repository(repository, "/pulls/comments{/number}"),
    comments_url: `${asIssue}/comments`,
    statuses_url: urls.repository(repository, `/statuses/${pull.headSha}`),
  };
  return {
    ...flat,
    _links: {
      self: { href: flat.url },
      html: { href: issuePage(urls, issue) },
      issue: { href: flat.issue_url },
      comments: { href: flat.comments_url },
      review_comments: { href: flat.review_comments_url },
      review_comment: { href: flat.review_comment_url },
      commits: { href: flat.commits_url },
      statuses: { href: flat.statuses_url },
    },
  };
}

/** One end of a pull request; the repository of the head is null when the fork is gone. */
function side(urls: Urls, repository: Repository, ref: string, sha: string): JsonObject {
  const { owner, deleted } = repository;
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: simpleUser(urls, owner),
    repo: deleted ? null : repositoryView(urls, repository),
  };
}
