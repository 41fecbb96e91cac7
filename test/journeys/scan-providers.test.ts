import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import { inSentence } from "../../src/providers/key-name.ts";
import { expectBlocked, expectPassed, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

/** Some of hundreds, from all over the catalogue; what each finds is the matter of test/contract. */
const blocking = catalogue.filter(({ formats: [format] }) => format?.level === undefined);
const some = blocking.filter((_, index) => index % Math.ceil(blocking.length / 12) === 0);

test("keys of many providers in one commit: one incident each, told apart", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const leaks = some.map((provider) => {
    const [format] = provider.formats;
    const [sample] = format?.samples.match() ?? [];
    if (format === undefined || sample === undefined) throw new Error(`${provider.id} has no sample`);
    journey.plant(sample.secret);
    const path = `${provider.id}/settings.txt`;
    const { mask } = new Secret(sample.secret);
    const title = expect.stringContaining(`eaked ${inSentence(provider)} ${format.name} ${mask} in ${path}`);
    const labels = ["rekey", `rekey:${provider.id}`, `severity:${format.severity}`];
    return { path, text: sample.text, expected: { title, labels } };
  });
  expect(leaks.length).toBeGreaterThanOrEqual(10);
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: Object.fromEntries(leaks.map(({ path, text }) => [path, text])),
  });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.title).toBe(`${leaks.length} leaked keys must be rotated`);
  expect(run.annotations).toHaveLength(leaks.length);
  const issues = journey.issues(repository).map(seen);
  expect(issues).toHaveLength(leaks.length);
  expect(issues).toEqual(expect.arrayContaining(leaks.map(({ expected }) => expected)));
});

function seen({ title, labels }: Issue) {
  return { title, labels: labels.map(({ name }) => name) };
}

test("an AWS key id and its secret are one leak", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const id = `AKIA${randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`;
  const secret = journey.plant(randomText(40, alphabets.alphanumeric));
  const text = `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
  const files = { "aws/credentials": text };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  const { body, labels } = onlyIssue(journey, repository);
  expect(labels.map(({ name }) => name)).toContain("rekey:aws");
  // The id is no secret, and tells its owner which key it is.
  expect(body).toContain(id);
});

test("the same key twice in one line is one place", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const key = journey.plant(`hf_${randomText(34, alphabets.letters)}`);
  const files = { "run.sh": `HF_TOKEN=${key} HUGGING_FACE_HUB_TOKEN=${key} ./run\n` };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expect(journey.check(head, repository).annotations).toHaveLength(1);
});

test("two keys that look alike in one line are two leaks, each with its annotation", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  // A mask shows eight characters: all project keys of OpenAI have the same.
  const start = `r8_${randomText(5)}`;
  const keys = [1, 2].map(() => journey.plant(`${start}${randomText(32)}`));
  const files = { "run.sh": `OLD_REPLICATE=${keys[0]} NEW_REPLICATE=${keys[1]} ./run\n` };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(journey.issues(repository)).toHaveLength(2);
  expect(run.annotations).toHaveLength(2);
});

test("placeholders, examples and local addresses are no leaks", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: {
      ".env.example": [
        `HF_TOKEN=hf_${"x".repeat(34)}`,
        `HF_TOKEN=hf_EXAMPLE${randomText(27, alphabets.letters)}`,
        "OPENAI_API_KEY=sk-your-key-here",
        `REPLICATE_API_TOKEN=r8_${"1234567890".repeat(4).slice(0, 37)}`,
        "REDIS_URL=redis://localhost:6379/0",
        "REDIS_URL=redis://:password@localhost:6379/0",
        "DATABASE_URL=postgres://user:password@127.0.0.1:5432/app",
        "DATABASE_URL=postgres://app:$" + "{DB_PASSWORD}@db.example.com/app",
      ].join("\n"),
    },
  });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  expect(journey.issues(repository)).toEqual([]);
});
