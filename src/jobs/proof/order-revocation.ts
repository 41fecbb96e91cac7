import { accountOf, isAtLeast } from "../../incident/actor.ts";
import { revocationAwaited } from "../../incident/claims.ts";
import { isHeard } from "../../incident/heard.ts";
import type { Policy } from "../../policy/policy.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Delivered, PostAnswer, RunCommand } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import type { Revocation } from "../../providers/revocation.ts";
import { alreadyResolved, inTrackingIssue, notAllowed } from "../../report/comments.ts";
import { hostToName } from "../../report/host-to-name.ts";
import { confirmRevocation, noRevocation } from "../../report/revocation-comments.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { knownProvider } from "../issue/known-provider.ts";
import { roleOf } from "../issue/role-of.ts";
import { trackedIncident } from "../issue/tracked-incident.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import { addressed } from "./addressed-request.ts";

/** So long a revocation that was asked for can be confirmed. */
const CONFIRM_WITHIN_MS = 60 * 60_000;

/** The call that revokes a key of this kind with nothing but itself, where there is one. */
export function revocationOf({
  providerId,
  formatId,
}: Pick<StoredIncident, "providerId" | "formatId">): Revocation | undefined {
  return knownProvider(providerId).revocations.find(({ formats }) => formats.includes(formatId));
}

/** `/rekey revoke` asks for a revocation, `/rekey revoke confirm` orders it: two comments, each by who may. */
export async function orderRevocation(
  world: World,
  job: Delivered<RunCommand>,
  { isConfirmed, answerKey }: { readonly isConfirmed: boolean; readonly answerKey: string },
): Promise<void> {
  const incident = await trackedIncident(world, job);
  const answerTo = { repository: job.repository.id, issue: job.issue, key: answerKey };
  if (incident === undefined) return say(world.store, answerTo, inTrackingIssue("/rekey revoke"));
  const { policy } = await readPolicy(world, await trackerOf(world.store, incident));
  const obstacle = await obstacleTo(world, job, { incident, policy });
  if (obstacle !== undefined) return say(world.store, answerTo, obstacle);
  const by = accountOf(job.sender);
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(incident.id);
    const revocation = revocationOf(incident);
    if (locked === undefined || locked.state.kind === "resolved" || revocation === undefined)
      return say(transaction, answerTo, alreadyResolved());
    const log = await transaction.incidents.log(incident.id);
    if (!isConfirmed) {
      if (isHeard(log, job.delivery)) return;
      const { delivery } = job;
      await transaction.incidents.save(locked, [{ kind: "revocation-asked", at: world.now(), by, delivery }]);
      await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
      return say(transaction, answerTo, confirmRevocation(locked.mask, revocation.effect));
    }
    const askedAt = revocationAwaited(log);
    if (askedAt === undefined || world.now().getTime() - askedAt.getTime() > CONFIRM_WITHIN_MS)
      return say(transaction, answerTo, noRevocation.notAsked);
    return transaction.enqueue({ kind: "revoke-key", incident: incident.id, by, answerTo });
  });
}

/** Why it cannot be done, told to who asked; undefined where it can. */
async function obstacleTo(
  world: World,
  { repository, sender }: RunCommand,
  { incident, policy }: { readonly incident: StoredIncident; readonly policy: Policy },
): Promise<string | undefined> {
  const revocation = revocationOf(incident);
  if (revocation === undefined) return noRevocation.unsupported;
  const { role } = policy.revoke;
  if (!world.keyAsker.isOn || !policy.verify.isOn || role === "nobody") return noRevocation.switchedOff;
  if (!isAtLeast(await roleOf(world, repository, sender), role))
    return notAllowed(sender.login, "/rekey revoke", role);
  const { providerId } = incident;
  const requests = addressed([revocation.request], { providerId, policy, serverUrl: world.serverUrl });
  return requests.length > 0 ? undefined : hostToName(knownProvider(providerId), incident.formatId, "revoke");
}

function say(
  transaction: Transaction,
  answerTo: Pick<PostAnswer, "repository" | "issue" | "key">,
  text: string,
): Promise<void> {
  return transaction.enqueue({ kind: "post-answer", ...answerTo, text });
}
