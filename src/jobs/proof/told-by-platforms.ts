import { contestedItems } from "../../incident/claims.ts";
import type { Repository, RepositoryId } from "../../incident/repository.ts";
import type { Target } from "../../incident/target.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { World } from "../../ports/world.ts";
import { isoMinute } from "../../report/dates.ts";
import { listed } from "../../report/words.ts";
import { askedPlace } from "../../targets/metadata/place.ts";
import { findMetadata } from "../../targets/metadata/telling-platforms.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import { type AskedPlatform, timesTold } from "./ask-platform.ts";
import type { Evidence, Look } from "./evidence.ts";

/**
 * What platforms tell the operator's read tokens: that a variable was changed since the incident opened, and that what
 * is live was deployed since then. A target that does not say which project or app it is, is not asked about.
 */
export async function toldByPlatforms(world: World, incident: StoredIncident): Promise<Look> {
  const evidence: Evidence[] = [];
  for (const step of await stepsToAskAbout(world, incident)) {
    evidence.push(...(await seenAt(world, incident, step)));
  }
  return { evidence, remains: {} };
}

/** A target with an open step, and who can be asked about it. */
interface AskedStep extends AskedPlatform {
  readonly variables: readonly string[];
  /** The ids of its items. */
  readonly replace: string;
  readonly redeploy?: string;
}

/** A target with its place among those of its kind, which is a part of the ids of its steps. */
type Placed = readonly [Target, number];

async function stepsToAskAbout(world: World, incident: StoredIncident): Promise<readonly AskedStep[]> {
  if (!world.keyAsker.isOn) return [];
  const placed = incident.plan.targets.map((target, index, all): Placed => [target, positionOf(index, all)]);
  const steps: AskedStep[] = [];
  const tracker = await trackerOf(world.store, incident);
  for (const [id, own] of Map.groupBy(placed, ([{ foundIn }]) => foundIn?.repository ?? incident.tracker)) {
    steps.push(...(await stepsIn(world, { incident, tracker }, [id, own])));
  }
  // Who took back that the key was replaced there is believed, and nothing follows from when it was deployed.
  const contested = contestedItems(await world.store.incidents.log(incident.id));
  return steps.filter(({ replace }) => !contested.has(replace));
}

/** An incident, and the repository in whose issue the evidence is shown. */
interface Shown {
  readonly incident: StoredIncident;
  readonly tracker: Repository;
}

/** By the policy of the repository that shows them, and with a token that is also for the account that is told. */
async function stepsIn(
  world: World,
  { incident: { ticks }, tracker }: Shown,
  [id, placed]: readonly [RepositoryId, readonly Placed[]],
): Promise<readonly AskedStep[]> {
  const repository = await world.store.repositories.get(id);
  if (repository?.standing !== "present") return [];
  const steps = placed
    .flatMap((one) => askedStep(world, one, [tracker.owner, repository.owner]) ?? [])
    .filter(({ replace, redeploy }) =>
      [replace, redeploy].some((item) => item !== undefined && !ticks.has(item)),
    );
  if (steps.length === 0) return [];
  const { policy } = await readPolicy(world, repository);
  return policy.verify.isOn ? steps : [];
}

/** Items are counted within their kind. */
function positionOf(index: number, targets: readonly Target[]): number {
  const kind = targets[index]?.kind;
  return targets.slice(0, index + 1).filter((target) => target.kind === kind).length;
}

function askedStep(
  { readTokens }: World,
  [target, position]: Placed,
  accounts: readonly string[],
): AskedStep | undefined {
  const at = askedPlace(target);
  const metadata = at && findMetadata(at.platform);
  if (at === undefined || metadata === undefined) return undefined;
  const asking = { ...at, accounts };
  const token = readTokens.find(asking);
  if (token === undefined) return undefined;
  const verb = target.kind === "coolify" ? "redeploy" : "restart";
  return {
    metadata,
    asking,
    token,
    variables: target.variables,
    replace: `replace-${target.kind}-${position}`,
    ...(metadata.deployed === undefined ? {} : { redeploy: `${verb}-${target.kind}-${position}` }),
  };
}

async function seenAt(world: World, incident: StoredIncident, step: AskedStep): Promise<readonly Evidence[]> {
  const { metadata, asking, variables, replace, redeploy } = step;
  const changes = await timesTold(world, step, changesOf(step));
  const isNew = changes?.every((at) => at > incident.openedAt);
  const changed = isNew === true && changes !== undefined ? latest(changes) : undefined;
  const names = `${listed(variables)} ${variables.length === 1 ? "was" : "were"}`;
  const replaced: readonly Evidence[] =
    changed === undefined
      ? []
      : [
          {
            item: replace,
            seen: `${metadata.name} says that ${names} changed at ${isoMinute(changed)} UTC`,
          },
        ];
  // Where the platform does not tell, a person may have; where it says that nothing was changed, nobody has.
  const since = changes === undefined ? incident.ticks.get(replace)?.at : changed;
  if (redeploy === undefined || since === undefined || incident.ticks.has(redeploy)) return replaced;
  const deployed = await timesTold(world, step, metadata.deployed?.(asking.place) ?? []);
  if (deployed?.every((at) => at > since) !== true) return replaced;
  const seen = `${metadata.name} says that the deployment of ${isoMinute(latest(deployed))} UTC succeeded`;
  return [...replaced, { item: redeploy, seen }];
}

function changesOf({ metadata, asking, variables }: AskedStep) {
  return variables.length === 0 ? [] : (metadata.changed?.(asking.place, variables) ?? []);
}

function latest(times: readonly Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())));
}
