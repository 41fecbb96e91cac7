import type { IncidentId } from "../incident/incident.ts";
import type { Transaction } from "./store-port.ts";

/** Lets every check that depends on the incident be written again. */
export async function publishTiedChecks(transaction: Transaction, incident: IncidentId): Promise<void> {
  const heads = await transaction.refs.headsTiedTo(incident);
  await transaction.enqueue(...heads.map((head) => ({ kind: "publish-check", ...head }) as const));
}
