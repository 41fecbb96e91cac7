import type { StaleSecret } from "../../incident/remains.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Target } from "../../incident/target.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { World } from "../../ports/world.ts";
import { isoMinute } from "../../report/dates.ts";
import { listed } from "../../report/words.ts";
import { type Evidence, type Look, unlessRefused } from "./evidence.ts";

type ActionsTarget = Extract<Target, { readonly kind: "github-actions" }>;

/** A target with its place among those of its kind, which is a part of the ids of its steps. */
interface Placed {
  readonly target: ActionsTarget;
  readonly position: number;
}

/**
 * The secrets of GitHub Actions that were written since the incident opened, and the workflows that ran since, in all
 * repositories where they were found. Dependabot has secrets of its own: where one has the same name, it must be new, too.
 */
export async function replacedSecrets(world: World, incident: StoredIncident): Promise<Look> {
  const placed = incident.plan.targets
    .filter((target) => target.kind === "github-actions")
    .map((target, index): Placed => ({ target, position: index + 1 }));
  const evidence: Evidence[] = [];
  const stale: StaleSecret[] = [];
  for (const [id, own] of Map.groupBy(placed, ({ target }) => target.foundIn?.repository)) {
    const repository = await world.store.repositories.get(id ?? incident.tracker);
    const seen =
      repository?.standing === "present"
        ? await replacedIn(world, repository, { placed: own, openedAt: incident.openedAt })
        : undefined;
    evidence.push(...(seen?.evidence ?? []));
    stale.push(
      ...(seen?.stale.map((name) => (id === undefined ? { name } : { repository: id, name })) ??
        incident.remains.dependabotSecrets.filter((before) => before.repository === id)),
    );
  }
  return { evidence, remains: { dependabotSecrets: stale } };
}

async function replacedIn(
  world: World,
  repository: Repository,
  { placed, openedAt }: { readonly placed: readonly Placed[]; readonly openedAt: Date },
): Promise<{ readonly evidence: readonly Evidence[]; readonly stale: readonly string[] }> {
  const names = new Set(placed.flatMap(({ target }) => target.variables));
  const stale = await staleForDependabot(world, repository, [openedAt, names]);
  const evidence: Evidence[] = [];
  for (const { target, position } of placed) {
    if (target.variables.some((name) => stale.includes(name))) continue;
    const [first, ...later] = (await updatesOf(world, repository, target)) ?? [];
    if (first === undefined || first <= openedAt) continue;
    const replaced = { target, updated: later.at(-1) ?? first, position };
    evidence.push(...(await sinceThen(world, repository, replaced)));
  }
  return { evidence, stale };
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

interface Replaced extends Placed {
  /** When the last of its secrets was written. */
  readonly updated: Date;
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
