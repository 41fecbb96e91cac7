import type { StoredIncident } from "../../ports/incident-store.ts";
import type { RunCommand } from "../../ports/job.ts";
import type { World } from "../../ports/world.ts";

/** The incident whose issue somebody writes in; undefined for every other issue, and for pull requests. */
export async function trackedIncident(
  { store }: World,
  { repository, issue }: RunCommand,
): Promise<StoredIncident | undefined> {
  const id = await store.incidents.findByIssue(repository.id, issue);
  return id && store.incidents.get(id);
}
