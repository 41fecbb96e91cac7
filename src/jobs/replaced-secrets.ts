import type { Repository } from "../incident/repository.ts";
import type { Target } from "../incident/target.ts";
import { isoMinute } from "../report/dates.ts";
import { listed } from "../report/words.ts";
import { type Evidence, type Look, sawNothing, unlessRefused } from "./evidence.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import type { World } from "./ports.ts";

type ActionsTarget = Extract<Target, { readonly kind: "github-actions" }>;

/**
 * The secrets of GitHub Actions that were written since the incident opened, and the workflows that ran since. Dependabot
 * has secrets of its own: where one has the same name, it must be new, too.
 */
export async function replacedSecrets(world: World, incident: StoredIncident): Promise<Look> {
  const repository = await trackerOf(world.store, incident);
  if (repository.standing !== "present") return sawNothing;
  const targets = incident.plan.targets.filter((target) => target.kind === "github-actions");
  const names = new Set(targets.flatMap(({ variables }) => variables));
  const stale = await staleForDependabot(world, repository, [incident.openedAt, names]);
  const evidence: Evidence[] = [];
  for (const [index, target] of targets.entries()) {
    if (target.variables.some((name) => stale.includes(name))) continue;
    const [first, ...later] = (await updatesOf(world, repository, target)) ?? [];
    if (first === undefined || first <= incident.openedAt) continue;
    const replaced = { target, updated: later.at(-1) ?? first, position: index + 1 };
    evidence.push(...(await sinceThen(world, repository, replaced)));
  }
  return { evidence, remains: { dependabotSecrets: stale } };
}

async function staleForDependabot(
  { secrets }: World,
  repository: Repository,
  [openedAt, names]: readonly [Date, ReadonlySet<string>],
): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const name of names) {
    const updated = await unlessRefused(() => secrets.updatedForDependabot(repository, name));
    if (updated !== undefined && updated <= openedAt) stale.push(name);
  }
  return stale;
}

interface Replaced {
  readonly target: ActionsTarget;
  /** When the last of its secrets was written. */
  readonly updated: Date;
  readonly position: number;
}

async function sinceThen(
  { secrets }: World,
  repository: Repository,
  { target, updated, position }: Replaced,
): Promise<readonly Evidence[]> {
  const were = target.variables.length === 1 ? "was" : "were";
  const seen = `GitHub says that ${listed(target.variables)} ${were} updated at ${isoMinute(updated)} UTC`;
  const replaced = { item: `replace-github-actions-${position}`, seen };
  const ran = await runsSince(secrets, repository, { target, updated, position });
  if (ran === undefined) return [replaced];
  return [replaced, { item: `redeploy-github-actions-${position}`, seen: ran }];
}

/** All workflows that carry the value on have succeeded since; undefined where one has not, or nobody knows which. */
async function runsSince(
  secrets: World["secrets"],
  repository: Repository,
  { target, updated }: Replaced,
): Promise<string | undefined> {
  const found = target.foundIn?.path.split("/").at(-1);
  const files = target.workflows?.map(({ file }) => file) ?? (found === undefined ? [] : [found]);
  const runs: string[] = [];
  for (const file of files) {
    const began = await unlessRefused(() => secrets.ranSince(repository, file, updated));
    if (began === undefined) return undefined;
    runs.push(`${file} succeeded in a run that began at ${isoMinute(began)} UTC`);
  }
  return runs.length === 0 ? undefined : runs.join(", ");
}

/** When a target's secrets were updated, the oldest first; undefined where one of them cannot be seen. */
async function updatesOf(
  { secrets }: World,
  repository: Repository,
  { variables, environment }: ActionsTarget,
): Promise<readonly Date[] | undefined> {
  const times: Date[] = [];
  for (const name of variables) {
    const secret = { name, ...(environment === undefined ? {} : { environment }) };
    const time = await unlessRefused(() => secrets.updatedAt(repository, secret));
    if (time === undefined) return undefined;
    times.push(time);
  }
  return times.sort((a, b) => a.getTime() - b.getTime());
}
