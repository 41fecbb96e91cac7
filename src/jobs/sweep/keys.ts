import { LOST_AFTER_MS } from "../../incident/proof.ts";
import type { World } from "../../ports/world.ts";

/** Lets the providers be asked about the keys whose time has come, and what proves their rotation be looked for. */
export async function sweepKeys({ store, now }: World): Promise<void> {
  for (const incident of await store.proofs.due(now())) {
    await store.transaction(async (transaction) => {
      await transaction.proofs.postpone(incident, new Date(now().getTime() + LOST_AFTER_MS));
      const askedAt = now().toISOString();
      await transaction.enqueue(
        { kind: "check-key", incident },
        { kind: "gather-evidence", incident, askedAt },
      );
    });
  }
}
