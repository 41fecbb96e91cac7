import type { Role } from "../incident/actor.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";

/** Accounts. */
export interface People {
  /** The login of the bot as which this app acts. */
  self(): Promise<string>;
  /** The login of the account that committed it, where there is one and it is a person's. */
  committerOf(repository: Repository, sha: CommitSha): Promise<string | undefined>;
  /** The role at this moment, never a remembered one. */
  roleOf(repository: Repository, login: string): Promise<Role>;
}
