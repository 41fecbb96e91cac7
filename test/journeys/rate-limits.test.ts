import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import {
  envWith,
  expectBlocked,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  pathOf,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

const { journey: world } = shareJourney();

/** Pushes a new key to a branch of its own; gives the head. */
async function push(repository: Repository, branch = "feature"): Promise<string> {
  const files = { [`${branch}/.env`]: envWith(newKey(world())) };
  return world().sandbox.commitFiles(repository, { branch, pusher: world().wes, files });
}

/** Requests for this repository since a moment. */
function requestsSince(index: number, repository: Repository): readonly string[] {
  return world()
    .sandbox.requests()
    .slice(index)
    .filter(({ path }) => path.startsWith(pathOf(repository)))
    .map(({ method, path }) => `${method} ${path}`);
}

test("a limit parks everything of its installation, nothing of others, and all of it is done afterwards", async () => {
  const { sandbox, settle } = world();
  const limited = await ownRepository(world());
  const sibling = await newRepository(world(), { owner: limited.owner.login });
  const other = await ownRepository(world());
  await settle();
  sandbox.faults.add({
    method: "GET",
    path: new RegExp(`^${pathOf(limited)}/`),
    when: "before",
    status: 403,
    headers: { "retry-after": "4" },
    body: { message: "You have exceeded a secondary rate limit" },
  });
  const head = await push(limited);
  await until(() => (world().logLines.some((line) => line.includes("a job is parked")) ? true : undefined));
  const sinceLimit = sandbox.requests().length;
  const [siblingHead, otherHead] = [await push(sibling), await push(other)];
  await until(() => (sandbox.check(other, otherHead, "rekey")?.conclusion ? true : undefined), 4);
  expect(requestsSince(sinceLimit, limited)).toEqual([]);
  expect(requestsSince(sinceLimit, sibling)).toEqual([]);
  await settle();
  for (const [repository, sha] of [
    [limited, head],
    [sibling, siblingHead],
    [other, otherHead],
  ] as const) {
    expectBlocked(world().check(sha, repository));
    onlyIssue(world(), repository);
    expect(repository.checkRuns).toHaveLength(1);
  }
}, 60_000);
