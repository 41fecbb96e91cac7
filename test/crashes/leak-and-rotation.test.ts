import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { crashScene } from "../support/crash-scene.ts";
import { envWith, newKey, onlyIssue } from "../support/scene.ts";
import { tick } from "../support/tick.ts";

const { journey: world, place, outcome, everywhere } = crashScene();

async function leak(repository: Repository): Promise<string> {
  const { sandbox, wes, settle } = world();
  const { after } = await sandbox.push(repository, {
    branch: "leak",
    pusher: wes,
    commits: [{ files: { ".env": envWith(newKey(world())) } }, { files: { "b.txt": "harmless\n" } }],
  });
  await settle();
  return after;
}

test("a leak ends the same wherever the process dies between the push and the blocked check", async () => {
  let head = "";
  const end = await everywhere({
    prepare: place,
    act: async ({ repository }) => {
      head = await leak(repository);
    },
    end: ({ repository }) => outcome(repository, head),
  });
  expect(end).toMatchObject({
    conclusion: "action_required",
    wasOpenTooEarly: false,
    issues: 1,
    annotations: 1,
    events: ["opened"],
  });
}, 300_000);

test("a rotation ends the same wherever the process dies between the last tick and the open gate", async () => {
  const end = await everywhere({
    async prepare() {
      const { repository } = await place();
      return { repository, head: await leak(repository) };
    },
    async act({ repository }) {
      await tick(world(), world().mia, onlyIssue(world(), repository), "required");
      await world().settle();
    },
    end: ({ repository, head }) => outcome(repository, head),
  });
  expect(end).toMatchObject({
    conclusion: "success",
    wasOpenTooEarly: false,
    issueState: "closed",
    comments: 1,
  });
}, 300_000);
