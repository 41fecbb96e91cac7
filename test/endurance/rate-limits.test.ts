import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { Installation, Repository } from "../../sandbox/entities.ts";
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
    headers: { "retry-after": "9" },
    body: { message: "You have exceeded a secondary rate limit" },
  });
  const head = await push(limited);
  await until(() => (world().logLines.some((line) => line.includes("a job is parked")) ? true : undefined));
  // What was under way when the answer came is let go.
  await sleep(500);
  const sinceLimit = sandbox.requests().length;
  const [siblingHead, otherHead] = [await push(sibling), await push(other)];
  await until(() => (sandbox.check(other, otherHead, "rekey")?.conclusion ? true : undefined), 8);
  expect(requestsSince(sinceLimit, limited)).toEqual([]);
  expect(requestsSince(sinceLimit, sibling)).toEqual([]);
  await settle();
  expectBlocked(world().check(otherHead, other));
  // A check that was parked may be written with its result at once.
  for (const run of [world().check(head, limited), world().check(siblingHead, sibling)]) {
    expect(run).toMatchObject({ status: "completed", conclusion: "action_required" });
    expect(run.history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
  }
  for (const repository of [limited, sibling, other]) {
    onlyIssue(world(), repository);
    expect(repository.checkRuns).toHaveLength(1);
  }
}, 60_000);

/** An organization of this name with a repository, and the app's installation in it. */
async function organization(owner: string): Promise<[Installation, Repository]> {
  const { sandbox, app, settle } = world();
  sandbox.createOrganization(owner);
  const installation = await sandbox.install(app, owner, "all");
  const repository = await newRepository(world(), { owner });
  await settle();
  return [installation, repository];
}

test("a used-up quota is waited for until its reset, without a single request in vain", async () => {
  const { sandbox, settle } = world();
  const [installation, repository] = await organization("thrifty");
  const limit = sandbox.limits.primary({ installation, seconds: 4 });
  const heads = [await push(repository, "a"), await push(repository, "b"), await push(repository, "c")];
  await settle();
  // Those that were under way when the first answer came.
  expect(limit.refused()).toBeLessThanOrEqual(8);
  for (const head of heads) expectBlocked(world().check(head, repository));
  expect(repository.checkRuns).toHaveLength(heads.length);
  expect(world().issues(repository)).toHaveLength(heads.length);
}, 60_000);

test("tokens that are revoked in the middle of the work are replaced, and nothing is done twice", async () => {
  const { sandbox, settle } = world();
  const [installation, repository] = await organization("careful");
  const first = await push(repository, "a");
  await settle();
  sandbox.revokeTokens(installation);
  const second = await push(repository, "b");
  await settle();
  for (const head of [first, second]) expectBlocked(world().check(head, repository));
  expect(repository.checkRuns).toHaveLength(2);
  expect(world().issues(repository)).toHaveLength(2);
});
