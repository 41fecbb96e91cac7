import type { Repository } from "../../incident/repository.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { isoMinute } from "../../report/dates.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { isAside } from "../../targets/aside.ts";
import { ignoreFilesOf, isEnvExample, isEnvFile, isIgnored } from "../../targets/env-files.ts";
import { MOST_PATHS, type Survey } from "../../targets/survey.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { keysInText } from "../scanning/keys-in-text.ts";
import { type Look, sawNothing, unlessRefused } from "./evidence.ts";

const STEP = "ignore-env-files";

/** So many files are named. */
const NAMED = 10;

/** The default branch tracks no file with an environment, ignores those that leaked, and has examples without keys. */
export async function ignoredEnvFiles(world: World, incident: StoredIncident): Promise<Look> {
  if (incident.ticks.has(STEP) && incident.remains.trackedFiles.length === 0) return sawNothing;
  const tracker = await trackerOf(world.store, incident);
  if (tracker.standing !== "present") return sawNothing;
  const leaked = await leakedEnvFiles(world, incident, tracker);
  const telling = new Set(leaked.flatMap(ignoreFilesOf));
  const isTelling = (path: string): boolean => telling.has(path) || isEnvExample(path);
  const survey = await unlessRefused(() => world.trees.survey(tracker, { names: [], isTelling }));
  if (survey === undefined) return sawNothing;
  const counts = (path: string): boolean => isEnvFile(path) && (!isAside(path) || leaked.includes(path));
  const tracked = survey.paths.filter(counts);
  const remains = { trackedFiles: tracked.slice(0, NAMED).map(shown) };
  if (tracked.length > 0 || survey.paths.length >= MOST_PATHS) return { evidence: [], remains };
  const isDone = leaked.every((path) => isIgnored(path, survey.files)) && areClean(survey);
  const files = leaked.slice(0, 3).map(shown).join(" and ");
  const seen = `git tracks no file with an environment and ignores ${files}, ${isoMinute(world.now())} UTC`;
  return { evidence: isDone ? [{ item: STEP, seen }] : [], remains };
}

/** People put keys into the names of folders, too. */
function shown(path: string): string {
  return withoutKeys(path, catalogue);
}

/** Those that hold the key; where it leaked from elsewhere, the usual one. */
async function leakedEnvFiles(
  { store }: World,
  { id }: StoredIncident,
  tracker: Repository,
): Promise<readonly string[]> {
  const occurrences = await store.occurrences.of(id);
  const here = occurrences.filter(({ repository }) => repository === tracker.id);
  const paths = [...new Set(here.map(({ location }) => location.path))].filter(isEnvFile);
  return paths.length === 0 ? [".env"] : paths;
}

/** An example shows names; one with a key in it is a leak of its own. */
function areClean({ files }: Survey): boolean {
  const examples = [...files].filter(([path]) => isEnvExample(path));
  const scanned = examples.map(([path, text]) => keysInText(text, path));
  return scanned.every(({ findings, unfinished }) => findings.length + unfinished.length === 0);
}
