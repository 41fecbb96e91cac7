import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (inner) => ({
      ...inner,
      issues: {
        ...inner.issues,
        async create(...order) {
          // Slow enough for somebody else to see that there is no issue yet.
          await sleep(300);
          return inner.issues.create(...order);
        },
      },
    }),
  },
});

test("two processes on one store open one issue and write each check once", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const hear = await journey.startTwin();
  const first = await ownRepository(journey);
  const second = await newRepository(journey, { owner: first.owner.login });
  const content = envWith(newKey(journey));
  const branches = ["a", "b", "c", "d"];
  const push = async (repository: Repository): Promise<readonly string[]> => {
    const main = await repository.git.branch("main");
    const make = (branch: string) =>
      sandbox.makeCommits(repository, main, [{ files: { [`${branch}/.env`]: content } }]);
    const shas = (await Promise.all(branches.map(make))).flat();
    const refs = branches.map((branch, index) => [`refs/heads/${branch}`, shas[index] ?? ""]);
    await sandbox.pushRefs(repository, wes, Object.fromEntries(refs));
    return shas;
  };
  hear("first");
  const heads = [...(await push(first))].map((head) => ({ head, repository: first }));
  hear("twin");
  heads.push(...(await push(second)).map((head) => ({ head, repository: second })));
  await journey.settle();
  const [tracker] = [first, second].filter((repository) => journey.issues(repository).length > 0);
  if (tracker === undefined) throw new Error("no tracker");
  const issue = onlyIssue(journey, tracker);
  expect(journey.issues(first).length + journey.issues(second).length).toBe(1);
  const checks = heads.map(({ head, repository }) => journey.check(head, repository));
  for (const run of checks) expectBlocked(run);
  expect(first.checkRuns.length + second.checkRuns.length).toBe(heads.length);
  await rotate(journey, issue);
  for (const run of checks) expectPassed(run);
});
