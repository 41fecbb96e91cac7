import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Label } from "../report/labels.ts";
import { type InstallationClient, named } from "./installation-client.ts";
import { outside } from "./outside.ts";

/**
 * Makes labels that a repository does not have, with their colors: GitHub itself would make them gray. It asks
 * once for each repository and label in the life of a process.
 */
export class LabelMaker {
  readonly #made = new Set<string>();

  async make(client: InstallationClient, repository: Repository, labels: readonly Label[]): Promise<void> {
    await Promise.all(labels.map((label) => this.#makeOne(client, repository, label)));
  }

  async #makeOne({ rest }: InstallationClient, repository: Repository, label: Label): Promise<void> {
    const key = `${repository.id}:${label.name}`;
    if (this.#made.has(key)) return;
    try {
      await outside(() => rest.issues.createLabel({ ...named(repository), ...label }));
    } catch (error) {
      // It is there already, or may not be made: the issue gets its labels all the same.
      if (!(error instanceof OutsideError) || error.retry === "later") throw error;
    }
    this.#made.add(key);
  }
}
