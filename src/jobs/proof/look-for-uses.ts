import type { RepositoryId } from "../../incident/repository.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Transaction } from "../../ports/store.ts";

/** So many repositories are looked through for one key; the checklist names all of them anyway. */
const MOST = 30;

/** The repositories in which a key occurs, and the one that has its issue, which comes first. */
export async function repositoriesWith(
  transaction: Transaction,
  { id, tracker }: Pick<StoredIncident, "id" | "tracker">,
): Promise<readonly RepositoryId[]> {
  const occurrences = await transaction.occurrences.of(id);
  return [...new Set([tracker, ...occurrences.map(({ repository }) => repository)])];
}

/** Lets the places be looked for where a key is used: in all repositories in which it occurs, or only in the new ones. */
export async function lookForUses(
  transaction: Transaction,
  incident: Pick<StoredIncident, "id" | "tracker">,
  known: readonly RepositoryId[] = [],
): Promise<void> {
  const all = (await repositoriesWith(transaction, incident)).slice(0, MOST);
  const wanted = all.filter((repository) => !known.includes(repository));
  await transaction.enqueue(
    ...wanted.map((repository) => ({ kind: "find-targets", incident: incident.id, repository }) as const),
  );
}
