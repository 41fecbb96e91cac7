import type { Account, Permissions, Repository, Role } from "./entities.ts";
import { ROLES } from "./entities.ts";

/** Whether a role reaches at least as far as another. */
export function reaches(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The role that was given to an account; the owner is always admin. */
export function grantedRole(repository: Repository, account: Account): Role | null {
  if (repository.owner === account) return "admin";
  return repository.roles.get(account.login.toLowerCase()) ?? null;
}

/** The role of an account: everybody reads a public repository. */
export function roleOf(repository: Repository, account: Account): Role | null {
  return grantedRole(repository, account) ?? (repository.private ? null : "read");
}

/** Whether granted permissions include a needed one, written as `issues=write`. */
export function grants(granted: Permissions, needed: string): boolean {
  const [name = "", level = "read"] = needed.split("=");
  if (name === "metadata") return true;
  const have = granted[name];
  return have !== undefined && (level === "read" || have === level || have === "admin");
}

/** The permission an app needs to receive an event. */
export const EVENT_PERMISSION: Readonly<Record<string, string>> = {
  check_run: "checks=read",
  check_suite: "checks=read",
  create: "contents=read",
  delete: "contents=read",
  issue_comment: "issues=read",
  issues: "issues=read",
  merge_group: "merge_queues=read",
  pull_request: "pull_requests=read",
  push: "contents=read",
};
