import type { IncidentId } from "../incident/incident.ts";
import { nothingRemains } from "../incident/remains.ts";
import type { Repository } from "../incident/repository.ts";
import { movedPlan, withoutPolicy } from "../incident/rotation-plan.ts";
import { POLICY_PATH } from "../policy/policy.ts";
import type { StoredIncident } from "../ports/incident-store.ts";
import type { LeaveRepositories } from "../ports/job.ts";
import type { Transaction } from "../ports/store.ts";
import type { World } from "../ports/world.ts";

/**
 * Lets go of repositories that the app cannot see any more. What was found stays known; an incident whose issue
 * stood there gets a new one where the key stands as well.
 */
export async function leaveRepositories(world: World, job: LeaveRepositories): Promise<void> {
  const { installationId, repositories: ids } = job;
  const all = await world.store.repositories.ofInstallation(installationId);
  const left = all.filter(({ id, standing }) => standing !== "gone" && (ids === "all" || ids.includes(id)));
  await world.store.transaction(async (transaction) => {
    for (const one of left) await transaction.repositories.save({ ...one, standing: "gone" });
    for (const one of left) await moveIssues(transaction, one);
  });
  world.log.info("repositories left", { installationId, count: left.length });
}

async function moveIssues(transaction: Transaction, left: Repository): Promise<void> {
  for (const id of await transaction.incidents.openIn(left.id)) {
    const incident = await transaction.incidents.lock(id);
    if (incident?.tracker !== left.id) continue;
    const other = await otherHome(transaction, id);
    if (other === undefined) continue;
    await transaction.incidents.save(moved(incident, left, other), []);
    await transaction.incidents.moveTo(id, other.id);
    await transaction.enqueue({ kind: "publish-incident", incident: id });
  }
}

/** What a private repository and its policy say is not told in public. */
function moved(incident: StoredIncident, left: Repository, other: Repository): StoredIncident {
  const plan = movedPlan(incident.plan, { from: left.id, to: other.id, policyPath: POLICY_PATH });
  const changed = { ...incident, plan, remains: nothingRemains };
  if (left.isPublic || !other.isPublic) return changed;
  // The other policy may bring steps of the same names, which nobody has done.
  const ticks = new Map([...incident.ticks].filter(([item]) => !/^(?:restart|smoke-test)-\d+$/u.test(item)));
  return { ...changed, plan: withoutPolicy(plan), ticks };
}

/** A repository with the key that can hold an issue. */
async function otherHome(transaction: Transaction, incident: IncidentId): Promise<Repository | undefined> {
  const occurrences = await transaction.occurrences.of(incident);
  for (const id of new Set(occurrences.map(({ repository }) => repository))) {
    const repository = await transaction.repositories.get(id);
    if (repository?.standing === "present") return repository;
  }
  return undefined;
}
