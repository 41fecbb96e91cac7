import type { RotationPlan, Target } from "./target.ts";

/**
 * The plan of a rotation that is under way, with what became known since. Nothing is taken out or moved: ticks
 * refer to steps by their place among those of their kind.
 */
export function extendPlan(plan: RotationPlan, now: RotationPlan): RotationPlan {
  return {
    ...now,
    targets: extend(plan.targets, now.targets, placeOf),
    processes: extend(plan.processes, now.processes, ({ name }) => name),
    smokeTests: extend(plan.smokeTests, now.smokeTests, ({ name }) => name),
  };
}

/** The plan with the targets that a look through the repository found; those that it has already stay as they are. */
export function withFound(plan: RotationPlan, found: readonly Target[]): RotationPlan {
  const known = new Set(plan.targets.map(placeOf));
  return { ...plan, targets: [...plan.targets, ...found.filter((target) => !known.has(placeOf(target)))] };
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

function placeOf({ variables, required, foundIn, ...place }: Target): string {
  return JSON.stringify(place, Object.keys(place).sort());
}
