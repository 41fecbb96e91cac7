import { revocationAwaited } from "../../incident/claims.ts";
import type { IncidentEvent } from "../../incident/transition.ts";
import type { UnknownReason } from "../../incident/validity.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { RevokeKey } from "../../ports/job.ts";
import type { Sent } from "../../ports/key-asker.ts";
import type { World } from "../../ports/world.ts";
import type { Revocation } from "../../providers/revocation.ts";
import { revocationFailed, revocationTaken } from "../../report/revocation-comments.ts";
import { unknownBecause } from "../../report/unknown-because.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import { type AddressedRequest, addressed, send } from "./addressed-request.ts";
import { evidenceOf } from "./evidence-of.ts";
import { findKeyAgain } from "./find-key-again.ts";
import { revocationOf } from "./order-revocation.ts";

/** The provider is asked whether the key is dead so long after it took the revocation. */
const LOOK_AFTER_MS = 60_000;

/** Whether the provider took the call, in words. */
interface Outcome {
  readonly taken: boolean;
  /** "POST example.com/revoke answered 202", or why nothing was sent. */
  readonly evidence: string;
}

/**
 * Revokes the key of an incident by the one call that names that key itself. Sending it twice does what sending it once
 * does; whether the key is dead is asked afterwards, and counts alone.
 */
export async function revokeKey(world: World, job: RevokeKey): Promise<void> {
  const incident = await world.store.incidents.get(job.incident);
  if (incident === undefined || incident.state.kind === "resolved") return;
  // A job that died after it was done runs again.
  if (revocationAwaited(await world.store.incidents.log(job.incident)) === undefined) return;
  const { taken, evidence } = await revoke(world, incident);
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(job.incident);
    if (locked === undefined) return;
    const event: IncidentEvent = { kind: "revocation-sent", taken, evidence, at: world.now(), by: job.by };
    await transaction.incidents.save(locked, [event]);
    if (taken) {
      const proof = await transaction.proofs.get(job.incident);
      const dueAt = new Date(world.now().getTime() + LOOK_AFTER_MS);
      await transaction.proofs.save(job.incident, { ...proof, dueAt });
    }
    await transaction.enqueue({ kind: "publish-incident", incident: job.incident });
    const text = taken ? revocationTaken(evidence) : revocationFailed(evidence);
    await transaction.enqueue({ kind: "post-answer", ...job.answerTo, text });
  });
}

/** Where several servers may have issued the key, one after the other, until one takes the call. */
async function revoke(world: World, incident: StoredIncident): Promise<Outcome> {
  const revocation = revocationOf(incident);
  if (revocation === undefined) return notSent("unsupported");
  const { policy } = await readPolicy(world, await trackerOf(world.store, incident));
  const { providerId } = incident;
  const requests = addressed([revocation.request], { providerId, policy, serverUrl: world.serverUrl });
  if (requests.length === 0) return notSent("host-not-named");
  const key = await findKeyAgain(world, incident);
  if (key === undefined) return notSent("not-readable");
  const failures: string[] = [];
  for (const request of requests) {
    const outcome = outcomeOf(revocation, request, await send(world, request, key));
    if (outcome.taken) return outcome;
    failures.push(outcome.evidence);
  }
  return { taken: false, evidence: failures.join("; ") };
}

function notSent(reason: UnknownReason): Outcome {
  return { taken: false, evidence: unknownBecause[reason] };
}

function outcomeOf({ says, accepted }: Revocation, request: AddressedRequest, sent: Sent): Outcome {
  if (sent.kind === "unanswered") return notSent(sent.reason);
  const { status, body } = sent.answer;
  const isSaid = says === undefined || body.includes(says);
  return { taken: accepted.includes(status) && isSaid, evidence: evidenceOf(request, status) };
}
