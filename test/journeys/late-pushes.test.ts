import { expect, test } from "@jest/globals";
import { OutsideError } from "../../src/ports/outside-error.ts";
import type { World } from "../../src/ports/world.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  leakAndCure,
  newKey,
  onlyIssue,
  ownRepository,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

/** What happens once, right before the next list of commits or look at the default branch. */
const next: { listing?: () => Promise<void>; looking?: () => Promise<void> } = {};

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (inner: World) => ({
      ...inner,
      commits: {
        ...inner.commits,
        async pushed(repository, push) {
          await once("listing");
          return inner.commits.pushed(repository, push);
        },
      },
      store: {
        ...inner.store,
        refs: {
          ...inner.store.refs,
          async lastComplete(repository, ref) {
            await once("looking");
            return inner.store.refs.lastComplete(repository, ref);
          },
        },
      },
    }),
  },
});

async function once(when: keyof typeof next): Promise<void> {
  const work = next[when];
  delete next[when];
  await work?.();
}

test("a forced push does not overtake the push that it takes back, where that has to be tried again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { leaky, clean } = await leakAndCure(journey, repository);
  const failed = new Promise<void>((resolve) => {
    next.listing = async () => {
      resolve();
      throw new OutsideError("github-unreachable", "later", "GitHub could not be reached");
    };
  });
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": leaky });
  await failed;
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": clean });
  await journey.settle();
  expectBlocked(journey.check(leaky, repository));
  expectBlocked(journey.check(clean, repository));
  onlyIssue(journey, repository);
});

test("a push that is heard after the forced push that takes it back counts for that one, too", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { leaky, clean } = await leakAndCure(journey, repository);
  // The key is known, so that no new issue brings the checks up to date.
  const files = { "other.env": envWith(journey.planted.at(-1) ?? "") };
  await sandbox.commitFiles(repository, { branch: "other", pusher: wes, files });
  await journey.settle();
  const late = sandbox.holdDeliveries();
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": leaky });
  late.stop();
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": clean });
  await journey.settle();
  expectPassed(journey.check(clean, repository));
  const last = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { "a.txt": "hello\n" },
  });
  await journey.settle();
  expectPassed(journey.check(last, repository));
  late.releaseAll();
  await journey.settle();
  for (const head of [leaky, clean, last]) {
    expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
  }
});

test("a push to the default branch that is heard while the next one looks for its beginning is read with it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const push = (name: string, content: string) =>
    sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: { [name]: content } });
  await push("a.txt", "hello\n");
  await journey.settle();
  const late = sandbox.holdDeliveries();
  await push(".env", envWith(newKey(journey)));
  late.stop();
  const taken = () => journey.logLines.filter((line) => line.includes("webhook taken")).length;
  next.looking = async () => {
    const before = taken();
    late.releaseAll();
    await until(() => taken() > before || undefined);
  };
  const head = await push("b.txt", "hello\n");
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});
