import type { Account, App, Installation, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { fullName } from "../store.ts";
import { nodeId } from "../urls.ts";
import { simpleUser } from "../views/account.ts";
import { installationView } from "../views/app.ts";
import type { World } from "../world.ts";

/** Installs an app on an account. */
export async function installApp(
  world: World,
  app: App,
  account: Account,
  repositories: readonly Repository[] | "all",
): Promise<Installation> {
  const now = world.now();
  const installation: Installation = {
    id: world.store.nextId(),
    app,
    account,
    selection: repositories === "all" ? "all" : "selected",
    repositoryIds: new Set(repositories === "all" ? [] : repositories.map((one) => one.id)),
    suspendedAt: null,
    deleted: false,
    createdAt: now,
    updatedAt: now,
  };
  world.store.installations.set(installation.id, installation);
  announceInstallation(world, installation, "created", account);
  return installation;
}

/** Removes an installation; its tokens are worth nothing from now on. */
export async function removeInstallation(
  world: World,
  installation: Installation,
  sender: Account,
): Promise<void> {
  announceInstallation(world, installation, "deleted", sender);
  installation.deleted = true;
}

/** Suspends an installation, or takes the suspension back. */
export function suspendInstallation(world: World, installation: Installation, suspended: boolean): void {
  installation.suspendedAt = suspended ? world.now() : null;
  announceInstallation(world, installation, suspended ? "suspend" : "unsuspend", installation.account);
}

/** Adds repositories to an installation, or takes them out. */
export function changeRepositories(
  world: World,
  installation: Installation,
  action: "added" | "removed",
  repositories: readonly Repository[],
): void {
  for (const { id } of repositories) {
    if (action === "added") installation.repositoryIds.add(id);
    else installation.repositoryIds.delete(id);
  }
  const named = repositories.map(shortRepository);
  const payload = {
    action,
    installation: installationView(world.urls, installation),
    repository_selection: installation.selection,
    repositories_added: action === "added" ? named : [],
    repositories_removed: action === "removed" ? named : [],
    requester: null,
    sender: simpleUser(world.urls, installation.account),
  };
  world.webhooks.ship(installation, "installation_repositories", action, payload, null);
}

function announceInstallation(
  world: World,
  installation: Installation,
  action: string,
  sender: Account,
): void {
  const payload = {
    action,
    installation: installationView(world.urls, installation),
    repositories: world.store.coveredRepositories(installation).map(shortRepository),
    ...(action === "created" ? { requester: null } : {}),
    sender: simpleUser(world.urls, sender),
  };
  world.webhooks.ship(installation, "installation", action, payload, null);
}

function shortRepository(repository: Repository): JsonObject {
  const { id, name } = repository;
  return {
    id,
    node_id: nodeId("Repository", id),
    name,
    full_name: fullName(repository),
    private: repository.private,
  };
}
