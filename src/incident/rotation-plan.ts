import { isDeepStrictEqual } from "node:util";
import type { RepositoryId } from "./repository.ts";
import type { FoundIn, Reader, RotationPlan, Target } from "./target.ts";

/** So many places are found by looking, in all repositories together; a checklist with more is followed by nobody. */
const MOST = 30;

/** What a look through a repository found. */
export interface FoundUse {
  readonly targets: readonly Target[];
  /** Where programs read the key. */
  readonly readers: readonly Reader[];
}

/**
 * The plan of a rotation that is under way, with what became known since. Nothing is taken out or moved: ticks
 * refer to steps by their place among those of their kind.
 */
export function extendPlan(plan: RotationPlan, now: RotationPlan): RotationPlan {
  return {
    ...withReaders(now, now.readers ?? plan.readers),
    targets: extend(plan.targets, now.targets, placeOf),
    processes: extend(plan.processes, now.processes, ({ name }) => name),
    smokeTests: extend(plan.smokeTests, now.smokeTests, ({ name }) => name),
  };
}

/** The plan with what looks through repositories found. What it has already keeps its place. */
export function withFound(plan: RotationPlan, { targets, readers }: FoundUse): RotationPlan {
  const now = new Map(targets.map((target) => [placeOf(target), target]));
  const known = new Set(plan.targets.map(placeOf));
  const isNamed = (target: Target): boolean => plan.targets.some((one) => names(one, target));
  const added = targets.filter((target) => !known.has(placeOf(target)) && !isNamed(target));
  const room = MOST - foundEarlier(plan).targets.length;
  return {
    ...withReaders(plan, readersSince(plan, readers)),
    targets: [
      ...plan.targets.map((target) => refreshed(target, now.get(placeOf(target)))),
      ...added.slice(0, Math.max(0, room)),
    ],
  };
}

/** What is read in a repository where readers were found, and what was found in the others before. */
function readersSince({ readers: known }: RotationPlan, now: readonly Reader[]): RotationPlan["readers"] {
  if (now.length === 0) return known;
  const seen = new Set(now.map(({ repository }) => repository));
  return [...(known ?? []).filter(({ repository }) => !seen.has(repository)), ...now];
}

/** What earlier looks through the repository found. */
export function foundEarlier({ targets, readers = [] }: RotationPlan): FoundUse {
  return { targets: targets.filter(({ foundIn }) => foundIn !== undefined), readers };
}

/** An issue that moves from one repository to another. */
export interface Move {
  readonly from: RepositoryId;
  readonly to: RepositoryId;
  /** The file that shows what the policy lists. */
  readonly policyPath: string;
}

/** The plan of an incident whose issue moves: each place keeps its own, and the repository that shows it. */
export function movedPlan(plan: RotationPlan, { from, to, policyPath }: Move): RotationPlan {
  const move = <Place extends FoundIn>({ repository = from, ...place }: Place) =>
    repository === to ? place : { ...place, repository };
  return {
    ...withReaders(plan, plan.readers?.map(move)),
    targets: plan.targets.map((target) => ({
      ...target,
      foundIn: move(target.foundIn ?? { path: policyPath }),
    })),
  };
}

/** The plan without what the policy says in words of its own. */
export function withoutPolicy({ fallback, ...plan }: RotationPlan): RotationPlan {
  return { ...plan, processes: [], smokeTests: [], goodLogLines: [], badLogLines: [] };
}

/** True where the second plan says nothing new. */
export function isSamePlan(one: RotationPlan, other: RotationPlan): boolean {
  return isDeepStrictEqual(one, other);
}

function withReaders(plan: RotationPlan, readers: readonly Reader[] | undefined): RotationPlan {
  return readers === undefined ? plan : { ...plan, readers };
}

/**
 * The policy may name exactly what the repository only shows: the Coolify that a Compose file is written for, the
 * project of a team where a file tells its name alone.
 */
function names(named: Target, found: Target): boolean {
  if (found.kind !== "platform" || found.foundIn?.repository !== named.foundIn?.repository) return false;
  if (named.kind !== "platform") return named.kind === found.platform;
  if (named.foundIn !== undefined || named.platform !== found.platform) return false;
  const isApp = found.app === undefined || `/${named.app ?? ""}`.endsWith(`/${found.app}`);
  const isEntry = found.entry === undefined || named.entry === undefined || named.entry === found.entry;
  return isApp && isEntry;
}

/** A known target as it is seen now. What the policy says of it stands; what was required stays so. */
function refreshed(known: Target, now: Target | undefined): Target {
  if (now === undefined) return known;
  if (known.foundIn !== undefined) return { ...now, required: known.required || now.required };
  if (known.kind !== "github-actions" || now.kind !== "github-actions") return known;
  return { ...known, ...(now.workflows === undefined ? {} : { workflows: now.workflows }) };
}

/** The known things in their order, as they are described now, and then the new ones. */
function extend<Thing>(
  known: readonly Thing[],
  now: readonly Thing[],
  nameOf: (thing: Thing) => string,
): readonly Thing[] {
  const current = new Map(now.map((thing) => [nameOf(thing), thing]));
  const names = new Set(known.map(nameOf));
  return [
    ...known.map((thing) => current.get(nameOf(thing)) ?? thing),
    ...now.filter((thing) => !names.has(nameOf(thing))),
  ];
}

function placeOf(target: Target): string {
  const { variables, required, foundIn, ...place } = target;
  const { workflows, ...own } = "workflows" in place ? place : { ...place, workflows: undefined };
  const all = { ...own, repository: foundIn?.repository };
  return JSON.stringify(all, Object.keys(all).sort());
}
