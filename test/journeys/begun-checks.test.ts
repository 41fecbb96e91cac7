import { expect, test } from "@jest/globals";
import { startJourney } from "../support/journey.ts";
import { expectPassed } from "../support/scene.ts";
import { until } from "../support/until.ts";

test("a check is in progress while its scan still waits for its turn", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const journey = await startJourney({
    hooks: {
      aroundWorld: (world) => ({
        ...world,
        commits: {
          ...world.commits,
          async pushed(repository, push) {
            await held;
            return world.commits.pushed(repository, push);
          },
        },
      }),
    },
  });
  const { sandbox, repository, wes } = journey;
  const files = { "a.txt": "hello\n" };
  const push = (branch: string) => sandbox.commitFiles(repository, { branch, pusher: wes, files });
  const [first, second] = [await push("first"), await push("second")];
  await until(() => sandbox.check(repository, first, "rekey"));
  const waiting = await until(() => sandbox.check(repository, second, "rekey"));
  expect(waiting).toMatchObject({ status: "in_progress", conclusion: null });
  goOn();
  await journey.settle();
  expectPassed(journey.check(first));
  expectPassed(journey.check(second));
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});
