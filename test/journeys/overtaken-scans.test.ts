import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { noCoverage } from "../../src/incident/coverage.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { bury } from "../../src/jobs/bury.ts";
import type { World } from "../../src/ports/world.ts";
import type { Journey } from "../support/journey.ts";
import { leakAndCure, onlyIssue, ownRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

/** Commits that nobody can read at the moment. */
const unreadable = new Set<string>();

/** What the next look at a pull request waits for. */
let held: Promise<void> | undefined;

let inside: World | undefined;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld(whole) {
      inside = whole;
      return {
        ...whole,
        commits: {
          ...whole.commits,
          async read(repository, sha) {
            const reading = await whole.commits.read(repository, sha);
            if (!unreadable.has(sha)) return reading;
            return {
              ...reading,
              changes: [],
              kind: "incomplete",
              reason: "not readable today",
              passes: true,
            };
          },
        },
        pullRequests: {
          ...whole.pullRequests,
          async get(repository, number) {
            await held;
            return whole.pullRequests.get(repository, number);
          },
        },
      };
    },
  },
});

/** Nothing but that it waits, blocks or could not be read was ever said, and it blocks now. */
function expectNeverPassed(journey: Journey, repository: Repository, head: string): void {
  const run = journey.check(head, repository);
  expect(run.history.map(({ conclusion }) => conclusion)).not.toContain("success");
  expect(run).toMatchObject({ status: "completed", conclusion: "action_required" });
}

/** Waits until the check of a head says how its scan ended. */
async function said(journey: Journey, repository: Repository, head: string): Promise<void> {
  await until(
    () => repository.checkRuns.some((run) => run.headSha === head && run.status === "completed") || undefined,
  );
  expect(journey.check(head, repository).conclusion).toBe("failure");
}

test("a forced push does not pass before what it takes back could be read", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { leaky, clean } = await leakAndCure(journey, repository);
  unreadable.add(leaky);
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": leaky });
  await said(journey, repository, leaky);
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": clean });
  await said(journey, repository, clean);
  unreadable.clear();
  await journey.settle();
  expectNeverPassed(journey, repository, clean);
  onlyIssue(journey, repository);
});

test("the same in a pull request from a fork, whose pushes nobody else tells of", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const { leaky, clean } = await leakAndCure(journey, fork);
  unreadable.add(leaky);
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": leaky });
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await said(journey, repository, leaky);
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": clean });
  await said(journey, repository, clean);
  unreadable.clear();
  await journey.settle();
  expectNeverPassed(journey, repository, clean);
  onlyIssue(journey, repository);
});

test("a pull request from a fork answers for a head that it left before anybody had read it", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const { leaky, clean } = await leakAndCure(journey, fork);
  let goOn = (): void => undefined;
  held = new Promise((resolve) => {
    goOn = resolve;
  });
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": leaky });
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await sandbox.waitForDeliveries();
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": clean });
  goOn();
  await journey.settle();
  expectNeverPassed(journey, repository, clean);
  onlyIssue(journey, repository);
});

test("the same where the event that tells of that head comes after the next one", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const { leaky, clean } = await leakAndCure(journey, fork);
  const late = sandbox.holdDeliveries();
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": leaky });
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  late.stop();
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": clean });
  await journey.settle();
  expectNeverPassed(journey, repository, clean);
  late.releaseAll();
  await journey.settle();
  expectNeverPassed(journey, repository, clean);
  onlyIssue(journey, repository);
});

test("what a pull request from a fork brought is read though it was closed at once", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const { leaky } = await leakAndCure(journey, fork);
  let goOn = (): void => undefined;
  held = new Promise((resolve) => {
    goOn = resolve;
  });
  await sandbox.pushRefs(fork, olaf, { "refs/heads/feature": leaky });
  const options = { author: olaf, head: "feature", headRepository: fork };
  const { number } = await sandbox.openPullRequest(repository, options);
  await sandbox.as(olaf, `PATCH ${pathOf(repository)}/pulls/${number}`, { state: "closed" });
  goOn();
  await journey.settle();
  expectNeverPassed(journey, repository, leaky);
  onlyIssue(journey, repository);
});

test("nobody waits for a scan that failed for good", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = commitSha(await sandbox.commitFiles(repository, { branch: "a", pusher: wes, files }));
  await journey.settle();
  const known = await inside?.store.repositories.get(repositoryId(repository.id));
  if (inside === undefined || known === undefined) throw new Error("nothing is known of the repository");
  const [branch, pull] = [
    { kind: "branch", name: "b" } as const,
    { kind: "pull-request", number: 1 } as const,
  ];
  const evaluation = { kind: "incomplete", reason: "not readable today" } as const;
  for (const ref of [branch, pull]) {
    const result = {
      ref,
      evaluation: { ...evaluation, isTriedAgain: true },
      coverage: noCoverage(1),
    } as const;
    await inside.store.refs.finish(known.id, head, { ...result, policyProblems: [] });
  }
  await bury(inside, { kind: "scan-branch", repository: known, branch: "b", head }, "it took too long");
  await bury(inside, { kind: "scan-pull-request", repository: known, number: 1 }, "it took too long");
  for (const ref of [branch, pull]) {
    expect((await inside.store.refs.evaluation(known.id, ref, head))?.evaluation).toEqual(evaluation);
  }
});
