import type { App, Delivery, Installation } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { nodeId, type Urls } from "../urls.ts";
import { simpleUser } from "./account.ts";
import { iso, isoOrNull } from "./repository.ts";

/** Newer than the list of events in GitHub's description of webhooks (octokit/openapi-webhooks 12.1.0). */
const UNLISTED = ["merge_group"];

/** A GitHub App. */
export function integration(urls: Urls, app: App): JsonObject {
  return {
    id: app.id,
    client_id: `Iv1.sandbox${app.id}`,
    slug: app.slug,
    node_id: nodeId("App", app.id),
    owner: simpleUser(urls, app.owner),
    name: app.slug,
    description: "",
    external_url: urls.html(`/apps/${app.slug}`),
    html_url: urls.html(`/apps/${app.slug}`),
    created_at: iso(app.createdAt),
    updated_at: iso(app.createdAt),
    permissions: app.permissions,
    events: app.events.filter((event) => !UNLISTED.includes(event)),
  };
}

/** An installation of an app. */
export function installationView(urls: Urls, installation: Installation): JsonObject {
  const { app, account, id } = installation;
  const page =
    account.kind === "Organization"
      ? `/organizations/${account.login}/settings/installations/${id}`
      : `/settings/installations/${id}`;
  return {
    id,
    client_id: `Iv1.sandbox${app.id}`,
    account: simpleUser(urls, account),
    repository_selection: installation.selection,
    access_tokens_url: urls.api(`/app/installations/${id}/access_tokens`),
    repositories_url: urls.api("/installation/repositories"),
    html_url: urls.html(page),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.kind,
    permissions: app.permissions,
    events: app.events,
    created_at: iso(installation.createdAt),
    updated_at: iso(installation.updatedAt),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: isoOrNull(installation.suspendedAt),
  };
}

/** A delivery as the list shows it. */
export function deliveryItem(delivery: Delivery): JsonObject {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: iso(delivery.deliveredAt),
    redelivery: delivery.redelivery,
    duration: Math.round(delivery.durationMs) / 1000,
    status: deliveryStatus(delivery),
    status_code: delivery.status ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  };
}

/** A delivery with its request and its response. */
export function deliveryDetail(delivery: Delivery): JsonObject {
  return {
    ...deliveryItem(delivery),
    url: delivery.url ?? "",
    request: { headers: delivery.requestHeaders, payload: delivery.payload },
    response: { headers: {}, payload: delivery.responseBody },
  };
}

function deliveryStatus(delivery: Delivery): string {
  if (delivery.status === null)
    return delivery.failure?.includes("abort") ? "timed out" : "failed to connect to host";
  return delivery.status >= 200 && delivery.status < 300 ? "OK" : `Invalid HTTP Response: ${delivery.status}`;
}
