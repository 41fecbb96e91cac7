import { LOST_AFTER_MS } from "../../incident/proof.ts";
import type { Validity } from "../../incident/validity.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { CheckKey } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { verificationOf } from "./ask-provider.ts";

/** True where the provider can be asked about the key, and the operator lets it be asked. */
export function canBeAsked(world: World, incident: Pick<StoredIncident, "providerId" | "formatId">): boolean {
  return world.keyAsker.isOn && verificationOf(incident) !== undefined;
}

/** What is known of a key before anybody was asked. */
export function firstValidity(world: World, key: Pick<StoredIncident, "providerId" | "formatId">): Validity {
  if (verificationOf(key) === undefined) return { kind: "unknown", reason: "unsupported" };
  return { kind: "unknown", reason: world.keyAsker.isOn ? "not-asked" : "switched-off" };
}

/** Lets the provider be asked about a key, now; where the question gets lost, the clock asks again. */
export async function askAbout(
  transaction: Transaction,
  world: World,
  { id, answerTo }: { readonly id: StoredIncident["id"]; readonly answerTo?: CheckKey["answerTo"] },
): Promise<void> {
  const proof = await transaction.proofs.get(id);
  await transaction.proofs.save(id, { ...proof, dueAt: new Date(world.now().getTime() + LOST_AFTER_MS) });
  await transaction.enqueue({
    kind: "check-key",
    incident: id,
    ...(answerTo === undefined ? {} : { answerTo }),
  });
}
