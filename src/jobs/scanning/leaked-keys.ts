import type { Fingerprint } from "../../incident/fingerprint.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** Those of the keys that are known to have leaked and are not resolved: they block whatever a policy says of them. */
export async function openAmong(
  { world, repository }: ScanContext,
  fingerprints: readonly Fingerprint[],
): Promise<ReadonlySet<Fingerprint>> {
  const distinct = [...new Set(fingerprints)];
  return distinct.length === 0 ? new Set() : world.store.incidents.openAmong(repository.ownerId, distinct);
}
