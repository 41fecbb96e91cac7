import type { World } from "../../src/ports/world.ts";

/** A moment in which the process dies: right before, or right after, the n-th call of an effect. */
export interface CrashPoint {
  readonly effect: string;
  /** From 1. */
  readonly nth: number;
  readonly when: "before" | "after";
}

/** What stands for the death of the process: the job ends here, and is run again from its beginning. */
class Crash extends Error {
  override readonly name = "Crash";
}

/** Everything that Rekey does to the world, by port. */
const effects = {
  checks: ["create", "update"],
  issues: ["create", "update", "assign", "comment"],
  keyAsker: ["ask"],
  store: ["transaction", "enqueue"],
} as const;

/** What it writes into the store outside of transactions; in one, dying anywhere is dying before its end. */
const writes = {
  answers: ["begin", "finish"],
  checkRuns: ["save"],
  incidents: ["setIssue", "setBoxes"],
  refs: ["tie"],
} as const;

/** Counts the effects of a world, and lets it die where it is told to. */
export class CrashTester {
  #counts = new Map<string, number>();
  #point: CrashPoint | undefined;
  #hasFired = false;

  /** Starts to count anew, and to wait for this point. */
  arm(point?: CrashPoint): void {
    this.#counts = new Map();
    this.#point = point;
    this.#hasFired = false;
  }

  get hasFired(): boolean {
    return this.#hasFired;
  }

  /** How often each effect was done since the last {@link arm}. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** The same world, with this tester in between. */
  around(world: World): World {
    const { store } = world;
    const parts = {
      ...store,
      answers: this.#watch("answers", store.answers, writes.answers),
      checkRuns: this.#watch("checkRuns", store.checkRuns, writes.checkRuns),
      incidents: this.#watch("incidents", store.incidents, writes.incidents),
      refs: this.#watch("refs", store.refs, writes.refs),
    };
    return {
      ...world,
      checks: this.#watch("checks", world.checks, effects.checks),
      issues: this.#watch("issues", world.issues, effects.issues),
      keyAsker: this.#watch("keyAsker", world.keyAsker, effects.keyAsker),
      store: this.#watch("store", parts, effects.store),
    };
  }

  #watch<Port extends object>(name: string, port: Port, methods: readonly string[]): Port {
    return new Proxy(port, {
      get: (target, property, receiver) => {
        const member: unknown = Reflect.get(target, property, receiver);
        if (typeof member !== "function" || !methods.includes(String(property))) return member;
        return async (...values: unknown[]) => {
          const isHere = this.#count(`${name}.${String(property)}`);
          if (isHere === "before") throw new Crash("before");
          const result: unknown = await Reflect.apply(member, target, values);
          if (isHere === "after") throw new Crash("after");
          return result;
        };
      },
    });
  }

  #count(effect: string): CrashPoint["when"] | undefined {
    const nth = (this.#counts.get(effect) ?? 0) + 1;
    this.#counts.set(effect, nth);
    const point = this.#point;
    if (this.#hasFired || point?.effect !== effect || point.nth !== nth) return undefined;
    this.#hasFired = true;
    return point.when;
  }
}

/**
 * Every point right after each of the counted calls, and right before those that others see: before a write of
 * ours into the store is after the call that came before it.
 */
export function crashPoints(counts: ReadonlyMap<string, number>): readonly CrashPoint[] {
  return [...counts].flatMap(([effect, count]) => {
    const isSeen = Object.keys(effects).includes(effect.split(".")[0] ?? "");
    const moments = isSeen ? (["before", "after"] as const) : (["after"] as const);
    return Array.from({ length: count }, (_, index) =>
      moments.map((when) => ({ effect, nth: index + 1, when })),
    ).flat();
  });
}
