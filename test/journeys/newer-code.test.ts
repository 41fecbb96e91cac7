import { expect, test } from "@jest/globals";
import { envWith, expectPassed, newKey, newRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

/** A version of Rekey to which all files look empty. */
const { journey: world, except } = shareJourney({
  hooks: {
    aroundWorld: (whole) => ({
      ...whole,
      codeVersion: "an older one",
      commits: {
        ...whole.commits,
        read: async (repository, sha) => ({ ...(await whole.commits.read(repository, sha)), changes: [] }),
      },
    }),
  },
});

test("what an older version overlooked is read again by a newer one", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await newRepository(journey);
  const files = { ".env": envWith(except(newKey(journey))) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectPassed(run);
  await journey.restart();
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expect(run).toMatchObject({ conclusion: "action_required", title: "1 leaked key must be rotated" });
});
