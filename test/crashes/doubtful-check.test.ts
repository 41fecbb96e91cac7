import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { type OpenStore, openStore } from "../../src/store/store.ts";
import { crashScene } from "../support/crash-scene.ts";
import { envWith, newKey } from "../support/scene.ts";

const { journey: world, place, outcome, everywhere } = crashScene();

let store: OpenStore;

beforeAll(async () => {
  store = await openStore(world().databaseUrl, () => undefined);
});

afterAll(() => store.close(5_000));

test("a check that somebody wrote over too late", async () => {
  const end = await everywhere({
    async prepare() {
      const { sandbox, wes, settle } = world();
      const { repository } = await place();
      const files = { ".env": envWith(newKey(world())) };
      const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
      await settle();
      world().check(head, repository).conclusion = "success";
      return { repository, head };
    },
    async act({ repository, head }) {
      const check = { repository: repositoryId(repository.id), head: commitSha(head) };
      await store.enqueue({ kind: "publish-check", ...check, isDoubtful: true });
      await world().settle();
    },
    end: ({ repository, head }) => outcome(repository, head),
  });
  expect(end).toMatchObject({ runs: 1, conclusion: "action_required", annotations: 1, issues: 1 });
}, 120_000);
