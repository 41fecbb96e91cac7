import type { Repository } from "../incident/repository.ts";

/** What GitHub tells of the secrets of its Actions and of Dependabot: never their values. */
export interface Secrets {
  /** When the secret was last written; undefined where there is none, or the app may not see it. */
  updatedAt(
    repository: Repository,
    secret: { readonly name: string; readonly environment?: string },
  ): Promise<Date | undefined>;
  /** The same for a secret of Dependabot, which has its own. */
  updatedForDependabot(repository: Repository, name: string): Promise<Date | undefined>;
  /** When the newest run of a workflow that succeeded began, if that was after the given time. */
  ranSince(repository: Repository, workflow: string, since: Date): Promise<Date | undefined>;
}
