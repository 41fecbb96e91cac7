import { afterEach, expect, test } from "@jest/globals";
import { Tally } from "../../../src/cli/report/tally.ts";
import { aKey, World } from "../world.ts";

let world: World | undefined;

afterEach(() => world?.remove());

test("a key that blocks somewhere is one that blocks, with all its places", () => {
  const tally = new Tally();
  for (const [fingerprint, level] of [
    ["a", "warn"],
    ["b", "warn"],
    ["a", "block"],
    ["a", "warn"],
    ["b", "warn"],
    ["c", "block"],
  ] as const)
    tally.add({ fingerprint, level });
  expect(tally.size).toBe(3);
  expect(tally.amounts()).toEqual({ block: { keys: 2, places: 4 }, warn: { keys: 1, places: 2 } });
});

test("the summary counts keys, and says at how many places they stand", async () => {
  world = await World.create();
  const key = aKey();
  await world.write("a.env", `A=${key}\n\nB=${key}\n`);
  await world.write("b.env", key);
  expect((await world.rekey(["scan"])).stdout).toContain("Found 1 key at 3 places. ");
  await world.write("c.env", aKey());
  expect((await world.rekey(["scan"])).stdout).toContain("Found 2 keys at 4 places. ");
});
