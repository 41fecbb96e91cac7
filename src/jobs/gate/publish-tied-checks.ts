import type { IncidentId } from "../../incident/incident.ts";
import type { Transaction } from "../../ports/store.ts";

/**
 * Lets the checks that depend on an incident be written again: all of them when the gate moves, those of the
 * present heads when only the number of open steps changed.
 */
export async function publishTiedChecks(
  transaction: Transaction,
  incident: IncidentId,
  which: "all" | "current" = "all",
): Promise<void> {
  const heads = await transaction.refs.headsTiedTo(incident);
  const chosen = which === "all" ? heads : heads.filter(({ isCurrent }) => isCurrent);
  await transaction.enqueue(
    ...chosen.map(
      ({ repository, head, isCurrent }) =>
        ({ kind: "publish-check", repository, head, isPast: !isCurrent }) as const,
    ),
  );
}
