/** Who did something: a GitHub account, or Rekey itself. */
export type Actor = Account | { readonly kind: "rekey" };

interface Account {
  readonly kind: "account";
  readonly id: number;
  readonly login: string;
}

/** The account that sent an event, as the one who did what it tells of. */
export function accountOf({ id, login }: Omit<Account, "kind">): Account {
  return { kind: "account", id, login };
}

/** A role in a repository as GitHub names it, weakest first. Custom roles count as the base role they extend. */
export const roles = ["none", "read", "triage", "write", "maintain", "admin"] as const;

export type Role = (typeof roles)[number];

/** True when `role` allows at least what `needed` allows. */
export function isAtLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
