import type { Account, App, Delivery, Installation, Issue, Repository, Token } from "./entities.ts";

/** Everything the sandbox remembers besides git. */
export class Store {
  readonly accounts = new Map<string, Account>();
  readonly repositories = new Map<number, Repository>();
  readonly apps = new Map<number, App>();
  readonly installations = new Map<number, Installation>();
  readonly tokens = new Map<string, Token>();
  readonly deliveries: Delivery[] = [];
  #lastId = 1000;

  /** A fresh number, never used before for anything. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The account with this login, whatever the case of its letters. */
  account(login: string): Account | undefined {
    return this.accounts.get(login.toLowerCase());
  }

  /** The account that owns this e-mail address. */
  accountByEmail(email: string): Account | undefined {
    const wanted = email.toLowerCase();
    return [...this.accounts.values()].find((one) => one.email?.toLowerCase() === wanted);
  }

  /** The repository with this full name, unless it was deleted. */
  repository(owner: string, name: string): Repository | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return [...this.repositories.values()].find(
      (one) => !one.deleted && fullName(one).toLowerCase() === wanted,
    );
  }

  /** The repository that once had this full name, if nobody else took it. */
  formerRepository(owner: string, name: string): Repository | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return [...this.repositories.values()].find((one) => !one.deleted && one.formerNames.has(wanted));
  }

  /** A name is taken: it leads to no other repository any more. */
  claimName(owner: string, name: string): void {
    const taken = `${owner}/${name}`.toLowerCase();
    for (const one of this.repositories.values()) one.formerNames.delete(taken);
  }

  /** The installation of an app that covers this repository. */
  installationOf(app: App, repository: Repository): Installation | undefined {
    return this.liveInstallations(app).find((one) => covers(one, repository));
  }

  /** The installations of an app that were not removed. */
  liveInstallations(app: App): readonly Installation[] {
    return [...this.installations.values()].filter((one) => one.app === app && !one.deleted);
  }

  /** The repositories that an installation covers. */
  coveredRepositories(installation: Installation): readonly Repository[] {
    return [...this.repositories.values()].filter((one) => !one.deleted && covers(installation, one));
  }

  /** The issue or pull request with this number. */
  issue(repository: Repository, number: number): Issue | undefined {
    return repository.issues.get(number);
  }
}

/** The store as others may see it: everything readable, nothing writable. */
export interface StoreView {
  readonly accounts: ReadonlyMap<string, Readonly<Account>>;
  readonly repositories: ReadonlyMap<number, Readonly<Repository>>;
  readonly apps: ReadonlyMap<number, Readonly<App>>;
  readonly installations: ReadonlyMap<number, Readonly<Installation>>;
  readonly deliveries: readonly Readonly<Delivery>[];
  account(login: string): Readonly<Account> | undefined;
  repository(owner: string, name: string): Readonly<Repository> | undefined;
}

/** The full name of a repository: `owner/name`. */
export function fullName(repository: {
  readonly owner: { readonly login: string };
  readonly name: string;
}): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** Whether an installation covers a repository. */
export function covers(installation: Installation, repository: Repository): boolean {
  if (installation.account !== repository.owner) return false;
  return installation.selection === "all" || installation.repositoryIds.has(repository.id);
}
