import { expect, test } from "@jest/globals";
import { envWith, expectBlocked, newKey, newRepository, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

const BRANCHES = 24;

test("a push to one repository is done while the flood of another still runs", async () => {
  const { sandbox, settle, wes } = world();
  const flooding = await ownRepository(world());
  const quiet = await newRepository(world(), { owner: flooding.owner.login });
  await settle();
  const main = await flooding.git.branch("main");
  const refs: Record<string, string> = {};
  for (let index = 0; index < BRANCHES; index++) {
    const [sha = ""] = await sandbox.makeCommits(flooding, main, [
      { files: { [`${index}.txt`]: "harmless\n" } },
    ]);
    refs[`refs/heads/flood-${index}`] = sha;
  }
  await sandbox.pushRefs(flooding, wes, refs);
  const files = { ".env": envWith(newKey(world())) };
  const head = await sandbox.commitFiles(quiet, { branch: "feature", pusher: wes, files });
  await settle();
  expectBlocked(world().check(head, quiet));
  // The log says in which order the checks were published for the last time.
  const published = world()
    .logLines.filter((line) => line.includes('"check published"'))
    .map((line) => JSON.parse(line) as { head: string; reason: string })
    .filter(({ reason }) => !reason.includes("Scanning"))
    .map((line) => line.head);
  const last = published.lastIndexOf(head);
  const afterwards = new Set(published.slice(last + 1));
  expect(published.length).toBeGreaterThan(BRANCHES);
  expect(afterwards.size).toBeGreaterThan(BRANCHES / 3);
}, 120_000);
