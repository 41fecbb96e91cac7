import type { Account, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { invalidField } from "../problem.ts";
import { organizationSimple, simpleUser } from "../views/account.ts";
import type { World } from "../world.ts";
import { changeRepositories } from "./installations.ts";

/** Gives a repository another name; the old one leads to it. */
export async function renameRepository(
  world: World,
  repository: Repository,
  name: string,
  sender: Account,
): Promise<void> {
  const from = repository.name;
  if (from === name) return;
  settleAt(world, repository, { owner: repository.owner, name });
  await announce(world, repository, "renamed", { sender, changes: { repository: { name: { from } } } });
}

/** Gives a repository to another account. Only the apps of the new owner hear of it. */
export async function transferRepository(
  world: World,
  repository: Repository,
  owner: Account,
  sender: Account,
): Promise<void> {
  const from = repository.owner;
  if (from === owner) return;
  const losing = [...world.store.installations.values()].filter(
    (one) => !one.deleted && one.account === from && one.repositoryIds.has(repository.id),
  );
  settleAt(world, repository, { owner, name: repository.name });
  for (const installation of losing) changeRepositories(world, installation, "removed", [repository]);
  const { urls } = world;
  const before =
    from.kind === "Organization"
      ? { organization: organizationSimple(urls, from) }
      : { user: simpleUser(urls, from) };
  await announce(world, repository, "transferred", { sender, changes: { owner: { from: before } } });
}

/** Makes a repository read-only, or takes that back. */
export async function archiveRepository(
  world: World,
  repository: Repository,
  archived: boolean,
  sender: Account,
): Promise<void> {
  if (repository.archived === archived) return;
  repository.archived = archived;
  await announce(world, repository, archived ? "archived" : "unarchived", { sender });
}

/** Shows a repository to everybody, or hides it. */
export async function setPrivate(
  world: World,
  repository: Repository,
  isPrivate: boolean,
  sender: Account,
): Promise<void> {
  if (repository.private === isPrivate) return;
  repository.private = isPrivate;
  await announce(world, repository, isPrivate ? "privatized" : "publicized", { sender });
  if (!isPrivate) await world.webhooks.emit({ event: "public", repository, sender, content: () => ({}) });
}

/** Makes another branch the default one. */
export async function changeDefaultBranch(
  world: World,
  repository: Repository,
  branch: string,
  sender: Account,
): Promise<void> {
  const from = repository.defaultBranch;
  if (from === branch) return;
  if ((await repository.git.branch(branch)) === null)
    throw invalidField("Repository", "default_branch", "invalid");
  await repository.git.text(["symbolic-ref", "HEAD", `refs/heads/${branch}`]);
  repository.defaultBranch = branch;
  await announce(world, repository, "edited", { sender, changes: { default_branch: { from } } });
}

interface Place {
  readonly owner: Account;
  readonly name: string;
}

function settleAt({ store }: World, repository: Repository, { owner, name }: Place): void {
  const occupant = store.repository(owner.login, name);
  if (occupant !== undefined && occupant !== repository)
    throw invalidField("Repository", "name", "custom", "name already exists on this account");
  store.claimName(owner.login, name);
  repository.formerNames.add(`${repository.owner.login}/${repository.name}`.toLowerCase());
  repository.formerNames.delete(`${owner.login}/${name}`.toLowerCase());
  repository.owner = owner;
  repository.name = name;
}

async function announce(
  world: World,
  repository: Repository,
  action: string,
  { sender, ...extra }: { readonly sender: Account; readonly changes?: JsonObject },
): Promise<void> {
  await world.webhooks.emit({ event: "repository", action, repository, sender, content: () => extra });
}
