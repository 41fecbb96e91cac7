import type { IncidentId } from "../incident/incident.ts";
import { nothingRemains } from "../incident/remains.ts";
import type { Repository } from "../incident/repository.ts";
import { movedPlan } from "../incident/rotation-plan.ts";
import type { LeaveRepositories } from "./job.ts";
import type { World } from "./ports.ts";
import type { Transaction } from "./store-port.ts";

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
    const plan = movedPlan(incident.plan, left.id, other.id);
    await transaction.incidents.save({ ...incident, plan, remains: nothingRemains }, []);
    await transaction.incidents.moveTo(id, other.id);
    await transaction.enqueue({ kind: "publish-incident", incident: id });
  }
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
