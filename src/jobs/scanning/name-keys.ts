import type { CommitSha } from "../../incident/commit-sha.ts";
import type { IncidentId } from "../../incident/incident.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Transaction } from "../../ports/store.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { joinHalves } from "../../scan/pairs/join-halves.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/**
 * Gives incidents the public halves that stand in other commits of the same push. Both are read from the store, where
 * every scan leaves them: it does not matter which commit was scanned when, or whether this was done before.
 */
export async function nameKeys(
  { world, repository }: ScanContext,
  commits: readonly CommitSha[],
): Promise<void> {
  const ids = await world.store.warnings.idsIn(repository.id, commits);
  if (ids.length === 0) return;
  const keys = await world.store.occurrences.keysIn(repository.id, commits);
  const joined = joinHalves([...keys, ...ids.map((id) => ({ ...id, incident: undefined }))], {
    catalogue,
    keyOf: (key) => key,
    withId: (key, keyId) => ({ ...key, keyId }),
    places: [() => "the push"],
  });
  const nameless = new Set(keys.flatMap(({ incident, keyId }) => (keyId === undefined ? [incident] : [])));
  for (const { incident, keyId } of joined) {
    if (incident === undefined || keyId === undefined || !nameless.has(incident)) continue;
    await world.store.transaction((transaction) => nameIncident(transaction, incident, keyId));
  }
}

async function nameIncident(transaction: Transaction, id: IncidentId, keyId: string): Promise<void> {
  const incident = await transaction.incidents.lock(id);
  if (incident !== undefined) await withKeyId(transaction, incident, keyId);
}

/** The incident, with the public half of its key where that was not known before; its issue tells it. */
export async function withKeyId(
  transaction: Transaction,
  incident: StoredIncident,
  keyId: string | undefined,
): Promise<StoredIncident> {
  if (incident.keyId !== undefined || keyId === undefined) return incident;
  const named = { ...incident, keyId };
  await transaction.incidents.save(named, []);
  await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
  return named;
}
