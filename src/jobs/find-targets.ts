import type { Repository } from "../incident/repository.ts";
import { isSamePlan, withFound } from "../incident/rotation-plan.ts";
import { discoverTargets, isTelling } from "../targets/discover.ts";
import { readersOf } from "../targets/readers.ts";
import type { Survey } from "../targets/survey.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import type { FindTargets } from "./job.ts";
import { knownProvider } from "./known-provider.ts";
import { OutsideError } from "./outside-error.ts";
import type { World } from "./ports.ts";
import { publishTiedChecks } from "./publish-tied-checks.ts";

/** So many names are looked for; a provider has some, and each leak may bring one. */
const NAMES = 40;

/** Looks through the repository for the places where a leaked key is used, and adds them to the checklist. */
export async function findTargets(world: World, job: FindTargets): Promise<void> {
  const incident = await world.store.incidents.get(job.incident);
  if (incident === undefined || incident.state.kind === "resolved") return;
  const tracker = await trackerOf(world.store, incident);
  const names = await namesOf(world, incident);
  const survey = await surveyOf(world, tracker, names);
  if (survey === undefined) return;
  const found = { targets: discoverTargets(survey, names), readers: readersOf(survey, names) };
  await world.store.transaction(async (transaction) => {
    const locked = await transaction.incidents.lock(job.incident);
    if (locked === undefined || locked.state.kind === "resolved") return;
    const plan = withFound(locked.plan, found);
    if (isSamePlan(locked.plan, plan)) return;
    await transaction.incidents.save({ ...locked, plan }, []);
    await transaction.enqueue({ kind: "publish-incident", incident: locked.id });
    await publishTiedChecks(transaction, locked.id, "current");
  });
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
