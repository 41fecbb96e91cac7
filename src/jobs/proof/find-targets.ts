import type { Repository, RepositoryId } from "../../incident/repository.ts";
import { type FoundUse, isSamePlan, withFound } from "../../incident/rotation-plan.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { FindTargets } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import { discoverTargets, isTelling } from "../../targets/discover.ts";
import { readersOf } from "../../targets/readers.ts";
import type { Survey } from "../../targets/survey.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { knownProvider } from "../issue/known-provider.ts";

/** So many names are looked for; a provider has some, and each leak may bring one. */
const NAMES = 40;

/** Looks through a repository for the places where a leaked key is used, and adds them to the checklist. */
export async function findTargets(world: World, job: FindTargets): Promise<void> {
  const incident = await world.store.incidents.get(job.incident);
  if (incident === undefined || incident.state.kind === "resolved") return;
  const repository = await world.store.repositories.get(job.repository ?? incident.tracker);
  if (repository === undefined) return;
  const names = await namesOf(world, incident);
  const survey = await surveyOf(world, repository, names);
  if (survey === undefined) return;
  const found = { targets: discoverTargets(survey, names), readers: readersOf(survey, names) };
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(job.incident);
    if (locked === undefined || locked.state.kind === "resolved") return;
    const isTracker = repository.id === locked.tracker;
    const plan = withFound(locked.plan, isTracker ? found : foundElsewhere(found, repository.id));
    if (isSamePlan(locked.plan, plan)) return;
    await transaction.incidents.save({ ...locked, plan }, []);
    await transaction.enqueue({ kind: "publish-incident", incident: locked.id });
    await publishTiedChecks(transaction, locked.id, "current");
  });
}

/** What was found in a repository that does not have the issue says so. */
function foundElsewhere({ targets, readers }: FoundUse, repository: RepositoryId): FoundUse {
  return {
    targets: targets.map((target) =>
      target.foundIn === undefined ? target : { ...target, foundIn: { ...target.foundIn, repository } },
    ),
    readers: readers.map((reader) => ({ ...reader, repository })),
  };
}

/** The names under which the key leaked, and those under which programs read keys of its provider. */
async function namesOf({ store }: World, { id, providerId }: StoredIncident): Promise<readonly string[]> {
  const seen = (await store.occurrences.of(id)).flatMap(({ variable }) => variable ?? []);
  const names = [...seen, ...knownProvider(providerId).variables];
  return [...new Set(names)].filter((name) => /^[A-Za-z_]\w{3,99}$/u.test(name)).slice(0, NAMES);
}

async function surveyOf(
  { trees }: World,
  repository: Repository,
  names: readonly string[],
): Promise<Survey | undefined> {
  if (repository.standing === "gone" || names.length === 0) return undefined;
  try {
    return await trees.survey(repository, { names, isTelling });
  } catch (error) {
    if (error instanceof OutsideError && error.retry === "never") return undefined;
    throw error;
  }
}
