import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { incidentId } from "../../src/incident/incident.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { perform } from "../../src/jobs/perform.ts";
import type { Job } from "../../src/ports/job.ts";
import type { World } from "../../src/ports/world.ts";
import { type OpenStore, openStore } from "../../src/store/store.ts";
import { leaked } from "../support/leaked.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

let app: World | undefined;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld(inner) {
      app = inner;
      return inner;
    },
  },
});

let store: OpenStore;

beforeAll(async () => {
  store = await openStore(world().databaseUrl, () => undefined);
});

afterAll(() => store.close(5_000));

/** The app as another process has it: on the same store, with a connection of its own. */
function twin(): World {
  if (app === undefined) throw new Error("the app has not started");
  return { ...app, store };
}

/** A worker that stalls right before it creates something, as when its process gets no time for a while. */
function stalling(what: "check" | "issue" | "comment"): {
  world: World;
  isThere: () => true | undefined;
  wake: () => void;
} {
  if (app === undefined) throw new Error("the app has not started");
  let isThere = false;
  let wake = (): void => undefined;
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stall = async (effect: "check" | "issue" | "comment"): Promise<void> => {
    if (effect !== what) return;
    isThere = true;
    await awake;
  };
  const { checks, issues } = app;
  const create: World["checks"]["create"] = async (...order) => {
    await stall("check");
    return checks.create(...order);
  };
  const open: World["issues"]["create"] = async (...order) => {
    await stall("issue");
    return issues.create(...order);
  };
  const comment: World["issues"]["comment"] = async (...order) => {
    await stall("comment");
    return issues.comment(...order);
  };
  return {
    world: { ...app, checks: { ...checks, create }, issues: { ...issues, create: open, comment } },
    isThere: () => (isThere ? true : undefined),
    wake: () => wake(),
  };
}

/** Two workers do the same job: one stalls in the middle, the other one comes, and comes again. */
async function race(what: "check" | "issue" | "comment", job: Job): Promise<void> {
  const first = stalling(what);
  const stalled = perform(first.world, job);
  await until(first.isThere);
  await expect(perform(twin(), job)).rejects.toMatchObject({ code: "taken-elsewhere", waitMs: 1_000 });
  first.wake();
  await stalled;
  await perform(twin(), job);
}

test("two workers at one incident, one head and one answer make one of each", async () => {
  const { repository, head, issue } = await leaked(world());
  const id = repositoryId(repository.id);
  const incident = /rekey:incident=(?<id>[0-9a-f-]{36})/.exec(issue.body ?? "")?.groups?.id ?? "";
  issue.deleted = true;
  await store.incidents.setIssue(incidentId(incident), { kind: "none" });
  await race("issue", { kind: "publish-incident", incident: incidentId(incident) });
  await world().settle();
  const standing = world().issues(repository);
  expect(standing).toHaveLength(1);

  await store.checkRuns.save(id, commitSha(head), {});
  repository.checkRuns.splice(0);
  await race("check", { kind: "publish-check", repository: id, head: commitSha(head) });
  expect(repository.checkRuns).toHaveLength(1);

  const number = standing[0]?.number ?? 0;
  const answer = {
    kind: "post-answer",
    repository: id,
    issue: number,
    key: "a key",
    text: "Hello.",
  } as const;
  await race("comment", answer);
  expect(standing[0]?.comments).toHaveLength(1);
});
