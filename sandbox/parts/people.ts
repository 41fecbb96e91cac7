import { freshUserToken } from "../app-token.ts";
import type { Account } from "../entities.ts";
import type { World } from "../world.ts";

/** A user of the sandbox with a personal token. */
export interface User {
  readonly account: Account;
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** A personal token: for REST, and as the password of git over HTTP. */
  readonly token: string;
}

/** Making users and organizations. */
export interface People {
  createOrganization(login: string): Account;
  createUser(login: string, profile?: { readonly name?: string; readonly email?: string }): User;
}

/** The people of a sandbox. */
export function peopleOf(world: World): People {
  const { store } = world;
  return {
    createOrganization: (login) => createAccount(world, { login, kind: "Organization" }),
    createUser: (login, profile = {}) => {
      const { name = login, email = `${login}@users.example` } = profile;
      const account = createAccount(world, { login, kind: "User", name, email });
      const token = freshUserToken();
      store.tokens.set(token, { kind: "user", account });
      return { account, id: account.id, login, name, email, token };
    },
  };
}

interface NewAccount {
  readonly login: string;
  readonly kind: Account["kind"];
  readonly name?: string;
  readonly email?: string;
}

/** Adds an account; its login must be free. */
export function createAccount({ store, now }: World, draft: NewAccount): Account {
  const { login, kind, name = null, email = null } = draft;
  if (store.account(login) !== undefined) throw new Error(`the login ${login} is taken`);
  const account = { id: store.nextId(), kind, login, name, email, createdAt: now() };
  store.accounts.set(login.toLowerCase(), account);
  return account;
}

/** The account with this login, which must exist. */
export function accountNamed({ store }: World, who: string | { readonly login: string }): Account {
  const login = typeof who === "string" ? who : who.login;
  const account = store.account(login);
  if (account === undefined) throw new Error(`there is no account ${login}`);
  return account;
}
