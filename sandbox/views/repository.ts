import type { Repository, Role } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { reaches } from "../permissions.ts";
import { fullName } from "../store.ts";
import { nodeId, type Urls } from "../urls.ts";
import { simpleUser } from "./account.ts";

const LINKS: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

/** A repository in the short form of lists. */
export function minimalRepository(urls: Urls, repository: Repository): JsonObject {
  const { owner } = repository;
  const links = Object.entries(LINKS).map(([key, path]) => [key, urls.repository(repository, path)]);
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    owner: simpleUser(urls, owner),
    html_url: urls.page(repository),
    description: null,
    fork: repository.parent !== null,
    url: urls.repository(repository),
    ...Object.fromEntries(links),
  };
}

/** A repository as it stands inside pull requests. */
export function repositoryView(urls: Urls, repository: Repository): JsonObject {
  const { server } = urls;
  const host = new URL(server).host;
  const openIssues = [...repository.issues.values()].filter(
    (one) => one.state === "open" && !one.deleted,
  ).length;
  return {
    ...minimalRepository(urls, repository),
    created_at: iso(repository.createdAt),
    updated_at: iso(repository.pushedAt),
    pushed_at: iso(repository.pushedAt),
    git_url: `git://${host}/${fullName(repository)}.git`,
    ssh_url: `git@${host}:${fullName(repository)}.git`,
    clone_url: `${urls.page(repository)}.git`,
    svn_url: urls.page(repository),
    homepage: null,
    size: 0,
    ...counts(openIssues),
    ...features(repository),
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? "private" : "public",
    default_branch: repository.defaultBranch,
  };
}

/** A repository in full, as it is when asked for by name. */
export function fullRepository(urls: Urls, repository: Repository, role: Role | null): JsonObject {
  const { parent } = repository;
  return {
    ...repositoryView(urls, repository),
    permissions: permissionsOf(role),
    network_count: 0,
    subscribers_count: 0,
    ...(parent === null
      ? {}
      : { parent: repositoryView(urls, parent), source: repositoryView(urls, parent) }),
  };
}

/** A repository as events carry it. */
export function repositoryWebhook(urls: Urls, repository: Repository): JsonObject {
  return { ...repositoryView(urls, repository), custom_properties: {} };
}

function permissionsOf(role: Role | null): JsonObject {
  const has = (needed: Role) => reaches(role, needed);
  return {
    admin: has("admin"),
    maintain: has("maintain"),
    push: has("write"),
    triage: has("triage"),
    pull: has("read"),
  };
}

function counts(openIssues: number): JsonObject {
  return {
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: 0,
    forks: 0,
    open_issues_count: openIssues,
    open_issues: openIssues,
    language: null,
  };
}

function features(repository: Repository): JsonObject {
  return {
    has_issues: repository.hasIssues,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
  };
}

/** A moment as GitHub writes it, without fractions of a second. */
export function iso(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** A moment that may not have come. */
export function isoOrNull(date: Date | null): string | null {
  return date === null ? null : iso(date);
}
