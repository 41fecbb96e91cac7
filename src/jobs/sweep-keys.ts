import { LOST_AFTER_MS } from "../incident/proof.ts";
import type { World } from "./ports.ts";

/** Lets the providers be asked about the keys whose time has come. */
export async function sweepKeys({ store, now, keyAsker }: World): Promise<void> {
  if (!keyAsker.isOn) return;
  for (const incident of await store.proofs.due(now())) {
    await store.transaction(async (transaction) => {
      await transaction.proofs.postpone(incident, new Date(now().getTime() + LOST_AFTER_MS));
      await transaction.enqueue({ kind: "check-key", incident });
    });
  }
}
