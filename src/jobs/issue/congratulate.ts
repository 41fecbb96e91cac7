import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Transaction } from "../../ports/store.ts";
import { resolvedComment } from "../../report/comments.ts";

/** Tells the people of a confirmed rotation that it is over; the incident was saved as resolved. */
export async function congratulate(
  transaction: Transaction,
  { id, tracker, issue, state }: StoredIncident,
): Promise<void> {
  if (issue.kind !== "open" || state.kind !== "resolved") return;
  const log = await transaction.incidents.log(id);
  await transaction.enqueue({
    kind: "post-answer",
    repository: tracker,
    issue: issue.number,
    // An incident can be resolved more than once; each time is told once.
    key: `resolved:${id}:${log.filter(({ kind }) => kind === "rotation-confirmed").length}`,
    text: resolvedComment("revoked", state.by),
  });
}
