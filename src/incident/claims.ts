import type { IncidentEvent } from "./transition.ts";

/**
 * The items that a person took back and nobody ticked since: what Rekey believes to have seen does not tick them again.
 */
export function contestedItems(log: readonly IncidentEvent[]): ReadonlySet<string> {
  const contested = new Set<string>();
  for (const event of log) {
    if (event.kind === "reopened" || event.kind === "reappeared" || event.kind === "revived")
      contested.clear();
    else if (event.kind === "item-ticked") contested.delete(event.item);
    else if (event.kind === "item-unticked" && event.by.kind === "account") contested.add(event.item);
  }
  return contested;
}

/** True where Rekey has revoked the key on the word of a person, and its provider took it, since the incident opened. */
export function isRevokedByCommand(log: readonly IncidentEvent[]): boolean {
  const last = log.findLast(
    (event) =>
      event.kind === "reopened" ||
      event.kind === "reappeared" ||
      event.kind === "revived" ||
      (event.kind === "revocation-sent" && event.taken),
  );
  return last?.kind === "revocation-sent";
}

/**
 * True where the provider has accepted the key once, in answer to one of these questions, such as "GET acme.example/me":
 * who knew the key can mean no other one when it refuses it.
 */
export function wasAccepted(log: readonly IncidentEvent[], questions: readonly string[]): boolean {
  return log.some((event) => {
    if (event.kind !== "validity-learned" || event.by.kind !== "rekey") return false;
    const { validity } = event;
    return (
      validity.kind === "active" &&
      questions.some((question) => validity.evidence.startsWith(`${question} answered `))
    );
  });
}

/** When somebody asked for a revocation that was not sent yet. */
export function revocationAwaited(log: readonly IncidentEvent[]): Date | undefined {
  const last = log.findLast(({ kind }) => kind === "revocation-asked" || kind === "revocation-sent");
  return last?.kind === "revocation-asked" ? last.at : undefined;
}
