import { lockIssue } from "../domain/issue-lock.ts";
import { refuseGone } from "../domain/issues.ts";
import {
  archiveRepository,
  changeDefaultBranch,
  renameRepository,
  setPrivate,
  transferRepository,
} from "../domain/repository-life.ts";
import type { Repository } from "../entities.ts";
import type { World } from "../world.ts";
import { accountNamed } from "./people.ts";
import { type RepositoryName, repositoryNamed } from "./repositories.ts";

type Who = string | { readonly login: string };

/** What befalls a repository after it was made. Who does it is its owner, unless told otherwise; its id stays. */
export interface RepositoryLife {
  renameRepository(repository: RepositoryName, name: string, by?: Who): Promise<void>;
  transferRepository(repository: RepositoryName, owner: Who, by?: Who): Promise<void>;
  /** Makes it read-only, or, with false, writable again. */
  archiveRepository(repository: RepositoryName, archived?: boolean, by?: Who): Promise<void>;
  publicizeRepository(repository: RepositoryName, by?: Who): Promise<void>;
  privatizeRepository(repository: RepositoryName, by?: Who): Promise<void>;
  changeDefaultBranch(repository: RepositoryName, branch: string, by?: Who): Promise<void>;
  /** Apps hear nothing of it, as on GitHub. */
  deleteRepository(repository: RepositoryName): void;
  /** Switches the issues off, or, with true, on again; nobody is told, as on GitHub. */
  enableIssues(repository: RepositoryName, enabled: boolean): void;
  lockIssue(repository: RepositoryName, number: number, by: Who): Promise<void>;
  unlockIssue(repository: RepositoryName, number: number, by: Who): Promise<void>;
}

/** The lives of the repositories of a sandbox. */
export function repositoryLifeOf(world: World): RepositoryLife {
  const named = (name: RepositoryName) => repositoryNamed(world, name);
  const actor = (repository: Repository, by: Who | undefined) => accountNamed(world, by ?? repository.owner);
  const lock = async (name: RepositoryName, number: number, by: Who, locked: boolean) => {
    const issue = refuseGone(world.store.issue(named(name), number));
    await lockIssue(world, issue, accountNamed(world, by), { locked, reason: null });
  };
  return {
    renameRepository: (name, to, by) => renameRepository(world, named(name), to, actor(named(name), by)),
    transferRepository: (name, owner, by) =>
      transferRepository(world, named(name), accountNamed(world, owner), actor(named(name), by)),
    archiveRepository: (name, archived = true, by) =>
      archiveRepository(world, named(name), archived, actor(named(name), by)),
    publicizeRepository: (name, by) => setPrivate(world, named(name), false, actor(named(name), by)),
    privatizeRepository: (name, by) => setPrivate(world, named(name), true, actor(named(name), by)),
    changeDefaultBranch: (name, branch, by) =>
      changeDefaultBranch(world, named(name), branch, actor(named(name), by)),
    deleteRepository: (name) => {
      named(name).deleted = true;
    },
    enableIssues: (name, enabled) => {
      named(name).hasIssues = enabled;
    },
    lockIssue: (name, number, by) => lock(name, number, by, true),
    unlockIssue: (name, number, by) => lock(name, number, by, false),
  };
}
