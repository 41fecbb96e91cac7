import type { Account, App, Installation, Permissions, Repository, Role } from "./entities.ts";
import { grants, reaches, roleOf } from "./permissions.ts";
import { notFound, Problem } from "./problem.ts";
import { covers } from "./store.ts";

/** Who sends a request. */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "user"; readonly account: Account }
  | { readonly kind: "app"; readonly app: App }
  | {
      readonly kind: "installation";
      readonly account: Account;
      readonly app: App;
      readonly installation: Installation;
      readonly repositoryIds: ReadonlySet<number> | null;
      readonly permissions: Permissions;
    };

/** Somebody who can be the author of something. */
export type Author = Extract<Actor, { readonly account: Account }>;

/** What a route of a repository asks for. */
export interface Need {
  /** Any one of these permissions of an app, as `issues=write`. */
  readonly permissions: readonly string[];
  /** The role that a user needs. */
  readonly role: Role;
}

/** Refuses, as GitHub does, an actor who may not do this in a repository. */
export function demand(actor: Actor, repository: Repository, need: Need): void {
  if (!sees(actor, repository)) throw notFound();
  if (actor.kind === "installation") demandPermission(actor, repository, need);
  else if (actor.kind === "user") demandRole(actor.account, repository, need.role);
  else if (need.role !== "read") throw new Problem(401, "Requires authentication");
}

/** Whether an actor can see a repository at all. */
export function sees(actor: Actor, repository: Repository): boolean {
  switch (actor.kind) {
    case "anonymous":
      return !repository.private;
    case "user":
      return roleOf(repository, actor.account) !== null;
    case "app":
      return false;
    case "installation":
      return isCovered(actor, repository) || !repository.private;
  }
}

/** Whether the token of an installation covers a repository. */
export function isCovered(actor: Extract<Actor, { kind: "installation" }>, repository: Repository): boolean {
  const { installation, repositoryIds } = actor;
  return covers(installation, repository) && (repositoryIds === null || repositoryIds.has(repository.id));
}

/** Whether an actor has a role, or, as an app, one of the permissions. */
export function may(actor: Actor, repository: Repository, need: Need): boolean {
  if (actor.kind === "user") return reaches(roleOf(repository, actor.account), need.role);
  if (actor.kind !== "installation" || !isCovered(actor, repository)) return false;
  return need.permissions.some((permission) => grants(actor.permissions, permission));
}

/** The actor, who must be somebody. */
export function toAuthor(actor: Actor): Author {
  if (actor.kind === "user" || actor.kind === "installation") return actor;
  throw new Problem(401, "Requires authentication");
}

/** The app behind an author, if there is one. */
export function appOf(actor: Actor): App | null {
  return actor.kind === "installation" ? actor.app : null;
}

type InstallationActor = Extract<Actor, { readonly kind: "installation" }>;

/** Outside of its installation an app only reads what is public. */
function demandPermission(actor: InstallationActor, repository: Repository, need: Need): void {
  const { permissions } = need;
  if (!isCovered(actor, repository)) {
    if (permissions.every((permission) => permission.endsWith("=read"))) return;
  } else if (permissions.some((permission) => grants(actor.permissions, permission))) return;
  const headers = { "X-Accepted-GitHub-Permissions": need.permissions.join("; ") };
  throw new Problem(403, "Resource not accessible by integration", {}, headers);
}

function demandRole(account: Account, repository: Repository, role: Role): void {
  if (reaches(roleOf(repository, account), role)) return;
  throw new Problem(403, "Must have admin rights to Repository.");
}
