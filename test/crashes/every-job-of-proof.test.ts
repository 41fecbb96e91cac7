import { expect, test } from "@jest/globals";
import { comment } from "../support/comment.ts";
import { crashScene, type Place } from "../support/crash-scene.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { envWith, newKey, onlyIssue } from "../support/scene.ts";
import { itemsOf, tick } from "../support/tick.ts";

const provider = new FakeProvider();
const { journey: world, place, outcome, everywhere } = crashScene(provider);

const PATIENCE = 300_000;

interface Leaky extends Place {
  readonly key: string;
  readonly head: string;
}

/** A place with a leak of a key that works. */
async function leaky(): Promise<Leaky> {
  const { sandbox, wes, settle } = world();
  const made = await place();
  const key = newKey(world());
  provider.revive(key);
  const files = { ".env": envWith(key) };
  const head = await sandbox.commitFiles(made.repository, { branch: "feature", pusher: wes, files });
  await settle();
  return { ...made, key, head };
}

test(
  "the last tick, and the answer of the provider that it waits for",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      async act({ repository, key }) {
        provider.kill(key);
        await tick(world(), world().wes, onlyIssue(world(), repository), "required");
        await world().settle();
      },
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ conclusion: "success", issueState: "closed", wasOpenTooEarly: false });
  },
  PATIENCE,
);

test(
  "a tick that is put back",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      async act({ repository }) {
        await tick(world(), world().wes, onlyIssue(world(), repository), ["revoke-old-key"]);
        await world().settle();
      },
      async end({ repository, head }) {
        const ticked = itemsOf(onlyIssue(world(), repository)).filter((box) => box.ticked);
        return { ...(await outcome(repository, head)), ticked };
      },
    });
    expect(end).toMatchObject({ conclusion: "action_required", comments: 1, ticked: [] });
  },
  PATIENCE,
);

test(
  "a revocation",
  async () => {
    const end = await everywhere({
      async prepare() {
        const made = await leaky();
        await comment(world(), world().mia, onlyIssue(world(), made.repository), "/rekey revoke");
        return made;
      },
      act: ({ repository }) =>
        comment(world(), world().mia, onlyIssue(world(), repository), "/rekey revoke confirm"),
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ conclusion: "action_required", comments: 4 });
    expect(end.events.filter((kind) => kind === "revocation-sent")).toHaveLength(1);
  },
  PATIENCE,
);
