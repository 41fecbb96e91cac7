import type { Account, Comment, Issue, Label, Reaction, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { grantedRole, reaches } from "../permissions.ts";
import { escapePath, nodeId, type Urls } from "../urls.ts";
import { simpleUser } from "./account.ts";
import { integration } from "./app.ts";
import { iso, isoOrNull } from "./repository.ts";

/** An issue, or a pull request seen as an issue. */
export function issueView(urls: Urls, issue: Issue): JsonObject {
  const { repository, number } = issue;
  const api = urls.repository(repository, `/issues/${number}`);
  return {
    url: api,
    repository_url: urls.repository(repository),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: issuePage(urls, issue),
    id: issue.id,
    node_id: nodeId("Issue", issue.id),
    number,
    title: issue.title,
    user: simpleUser(urls, issue.author),
    labels: issue.labels.map((label) => labelView(urls, repository, label)),
    state: issue.state,
    locked: issue.locked,
    assignee: issue.assignees[0] === undefined ? null : simpleUser(urls, issue.assignees[0]),
    assignees: issue.assignees.map((account) => simpleUser(urls, account)),
    milestone: null,
    comments: issue.comments.length,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: isoOrNull(issue.closedAt),
    author_association: association(repository, issue.author),
    active_lock_reason: issue.lockReason,
    body: issue.body,
    reactions: reactionRollup(api, []),
    timeline_url: `${api}/timeline`,
    performed_via_github_app: issue.app === null ? null : integration(urls, issue.app),
    state_reason: issue.stateReason,
    ...pullLinks(urls, issue),
  };
}

/** An issue when it is asked for by number: the closer is named too. */
export function issueDetail(urls: Urls, issue: Issue): JsonObject {
  return {
    ...issueView(urls, issue),
    closed_by: issue.closedBy === null ? null : simpleUser(urls, issue.closedBy),
  };
}

function pullLinks(urls: Urls, issue: Issue): JsonObject {
  if (issue.pull === null) return {};
  const page = issuePage(urls, issue);
  const links = {
    url: urls.repository(issue.repository, `/pulls/${issue.number}`),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: isoOrNull(issue.pull.mergedAt),
  };
  return { draft: issue.pull.draft, pull_request: links };
}

/** The page of an issue or a pull request. */
export function issuePage(urls: Urls, issue: Issue): string {
  const kind = issue.pull === null ? "issues" : "pull";
  return urls.page(issue.repository, `/${kind}/${issue.number}`);
}

/** A comment on an issue or a pull request. */
export function commentView(urls: Urls, comment: Comment): JsonObject {
  const { issue, author } = comment;
  const api = urls.repository(issue.repository, `/issues/comments/${comment.id}`);
  return {
    url: api,
    html_url: `${issuePage(urls, issue)}#issuecomment-${comment.id}`,
    issue_url: urls.repository(issue.repository, `/issues/${issue.number}`),
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    user: simpleUser(urls, author),
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    author_association: association(issue.repository, author),
    body: comment.body,
    reactions: reactionRollup(api, comment.reactions),
    performed_via_github_app: comment.app === null ? null : integration(urls, comment.app),
  };
}

/** A reaction. */
export function reactionView(urls: Urls, reaction: Reaction): JsonObject {
  return {
    id: reaction.id,
    node_id: nodeId("Reaction", reaction.id),
    user: simpleUser(urls, reaction.author),
    content: reaction.content,
    created_at: iso(reaction.createdAt),
  };
}

/** A label of a repository. */
export function labelView(urls: Urls, repository: Repository, label: Label): JsonObject {
  return {
    id: label.id,
    node_id: nodeId("Label", label.id),
    url: urls.repository(repository, `/labels/${escapePath(label.name)}`),
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

/** How somebody belongs to a repository. */
export function association(repository: Repository, account: Account): string {
  if (account.kind === "Bot") return "NONE";
  if (repository.owner === account) return "OWNER";
  const role = grantedRole(repository, account);
  if (!reaches(role, "read")) return "NONE";
  return repository.owner.kind === "Organization" ? "MEMBER" : "COLLABORATOR";
}

function reactionRollup(api: string, reactions: readonly Reaction[]): JsonObject {
  const count = (content: string) => reactions.filter((one) => one.content === content).length;
  const kinds = ["+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"];
  const counted = Object.fromEntries(kinds.map((kind) => [kind, count(kind)]));
  return { url: `${api}/reactions`, total_count: reactions.length, ...counted };
}
