import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { Journey } from "../support/journey.ts";
import { expectBlocked, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

/** An id and its secret, each as the text of a file. */
function halves(journey: Journey) {
  const id = `AKIA${randomText(16, alphabets.base32)}`;
  const secret = journey.plant(randomText(40, alphabets.alphanumeric));
  return {
    id,
    idFile: { "config/id.env": `AWS_ACCESS_KEY_ID=${id}\n` },
    secretFile: { "config/secret.env": `AWS_SECRET_ACCESS_KEY=${secret}\n` },
  };
}

test("an id and its secret in two files of a commit are one leak", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { id, idFile, secretFile } = halves(journey);
  const files = { ...idFile, ...secretFile };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.annotations).toHaveLength(1);
  expect(onlyIssue(journey, repository).body).toContain(id);
});

test.each(["id first", "secret first"])(
  "an id and its secret in two commits of a push belong together, and stay so: %s",
  async (order) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const repository = await ownRepository(journey);
    const { id, idFile, secretFile } = halves(journey);
    const files = order === "id first" ? [idFile, secretFile] : [secretFile, idFile];
    const commits = files.map((changed) => ({ files: changed }));
    await sandbox.push(repository, { branch: "feature", pusher: wes, commits });
    await journey.settle();
    expect(onlyIssue(journey, repository).body).toContain(id);
    // The pull request has the same commits, and the issue says nothing else than before.
    const { body } = onlyIssue(journey, repository);
    await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
    await journey.settle();
    expect(onlyIssue(journey, repository).body).toBe(body);
  },
);

test("halves in two pushes come together in the pull request that has both", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { id, idFile, secretFile } = halves(journey);
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: secretFile });
  // Where the second push is heard first, what it scans is both.
  await journey.settle();
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: idFile });
  await journey.settle();
  expect(onlyIssue(journey, repository).body).not.toContain(id);
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expect(onlyIssue(journey, repository).body).toContain(id);
});

test("a leak that is known learns its id where the two stand together", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { id, idFile, secretFile } = halves(journey);
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: secretFile });
  const files = { "both.env": Object.values({ ...idFile, ...secretFile }).join("") };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expect(onlyIssue(journey, repository).body).toContain(id);
});

test("an id that shall block does so beside a secret whose rule is off", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const policy = "rules: { aws-secret-access-key: off, aws-access-key: off, aws-access-key-id: block }\n";
  const repository = await ownRepository(journey, { files: { ".github/rekey.yml": policy } });
  const { id, idFile, secretFile } = halves(journey);
  const pushes = [
    { ...idFile, ...secretFile },
    { "both.env": [...Object.values(idFile), ...Object.values(secretFile)].join("") },
  ];
  for (const [index, files] of pushes.entries()) {
    const head = await sandbox.commitFiles(repository, { branch: `feature${index}`, pusher: wes, files });
    await journey.settle();
    expectBlocked(journey.check(head, repository));
  }
  expect(onlyIssue(journey, repository).body).toContain(id);
});

test("of two ids in other commits nobody can say which one it is", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const [one, other] = [halves(journey), halves(journey)];
  const commits = [
    { files: one.idFile },
    { files: { "other.env": other.idFile["config/id.env"] } },
    { files: one.secretFile },
  ];
  await sandbox.push(repository, { branch: "feature", pusher: wes, commits });
  await journey.settle();
  const { body } = onlyIssue(journey, repository);
  expect([one, other].filter(({ id }) => body?.includes(id))).toEqual([]);
});
