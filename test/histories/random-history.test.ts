import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { startJourney } from "../support/journey.ts";
import { newKey } from "../support/scene.ts";
import { history, type Step } from "./actions.ts";
import { Player } from "./player.ts";
import { findBroken, findUnfinished } from "./verdict.ts";

/**
 * How many histories are played. A failure prints seed and path: with both in the environment, that history is
 * played again. SHRINK=1 looks for a shorter one that fails as well, which takes its time.
 */
const RUNS = Number(process.env.HISTORIES ?? 20);
const SEED = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };
const PATH = process.env.SEED_PATH === undefined ? {} : { path: process.env.SEED_PATH };

const MINUTES_A_HISTORY = 3;

test(
  "whatever happens, in whatever order, nothing opens too early, leaks, doubles or hangs",
  async () => {
    await fc.assert(fc.asyncProperty(history, play), {
      numRuns: RUNS,
      endOnFailure: process.env.SHRINK === undefined,
      ...SEED,
      ...PATH,
    });
  },
  RUNS * MINUTES_A_HISTORY * 60_000,
);

async function play(steps: readonly Step[]): Promise<void> {
  const journey = await startJourney();
  try {
    const player = new Player(journey, [newKey(journey), newKey(journey)]);
    for (const step of steps) {
      await player.step(step);
      expect(await findBroken(journey)).toEqual([]);
    }
    await player.heal();
    expect(await findBroken(journey)).toEqual([]);
    expect(await findUnfinished(journey)).toEqual([]);
  } finally {
    await journey.end();
  }
}
