import type { Account } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { nodeId, type Urls } from "../urls.ts";

/** An account as it stands inside other things. */
export function simpleUser(urls: Urls, account: Account): JsonObject {
  const api = urls.api(`/users/${encodeURIComponent(account.login)}`);
  const page =
    account.kind === "Bot" ? `/apps/${account.login.replace(/\[bot\]$/, "")}` : `/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.kind, account.id),
    avatar_url: urls.html(`/avatars/u/${account.id}?`),
    gravatar_id: "",
    url: api,
    html_url: urls.html(page),
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.kind,
    user_view_type: "public",
    site_admin: false,
  };
}

/** An account with its profile, as anybody may see it. */
export function publicUser(urls: Urls, account: Account): JsonObject {
  return {
    ...simpleUser(urls, account),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: account.email,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt.toISOString(),
    updated_at: account.createdAt.toISOString(),
  };
}

/** An account with its profile, as its owner sees it. */
export function privateUser(urls: Urls, account: Account): JsonObject {
  return {
    ...publicUser(urls, account),
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}

/** An organization as events carry it. */
export function organizationSimple(urls: Urls, account: Account): JsonObject {
  const api = urls.api(`/orgs/${account.login}`);
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("Organization", account.id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: urls.html(`/avatars/u/${account.id}?`),
    description: null,
  };
}
