import { expect, test } from "@jest/globals";
import type { Job } from "../../src/ports/job.ts";
import { comment } from "../support/comment.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { type Leaked, leaked } from "../support/leaked.ts";
import { envWith, newKey, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const provider = new FakeProvider();

const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider }) },
});

async function livingLeak(): Promise<Leaked> {
  const key = newKey(world());
  provider.revive(key);
  return leaked(world(), { key, text: envWith(key) });
}

/** The newest job of the kind that a person asked for runs again, as when its process died right before its end. */
async function again(kind: Job["kind"]): Promise<void> {
  const { ask, settle } = world();
  await ask(
    `update pgboss.job set state = 'created', started_on = null, completed_on = null where id =
      (select id from pgboss.job where name = 'jobs' and data->>'kind' = $1 and data->'sender'->>'isBot' = 'false'
        order by created_on desc limit 1)`,
    [kind],
  );
  await settle();
}

async function set({ issue, repository }: Leaked, state: "open" | "closed"): Promise<void> {
  const path = `${pathOf(repository)}/issues/${issue.number}`;
  await world().sandbox.as(world().wes, `PATCH ${path}`, { state });
  await world().settle();
}

function shown({ issue }: Leaked): object {
  const ticked = itemsOf(issue).filter((box) => box.ticked);
  return { log: logOf(issue), answers: answersTo(issue), state: issue.state, ticked };
}

test("a tick that the provider has refuted is not made again", async () => {
  const leak = await livingLeak();
  await tick(world(), world().wes, leak.issue, ["revoke-old-key"]);
  await world().settle();
  const before = shown(leak);
  expect(before).toMatchObject({ answers: [expect.stringContaining("still works")], ticked: [] });
  await again("apply-ticks");
  expect(shown(leak)).toEqual(before);
});

test("a tick that changed nothing does not count once the incident is opened again", async () => {
  const leak = await livingLeak();
  await comment(world(), world().mia, leak.issue, "/rekey dismiss false_positive it is an example");
  await tick(world(), world().wes, leak.issue, ["replace-everywhere"]);
  await world().settle();
  await set(leak, "open");
  const before = shown(leak);
  expect(before).toMatchObject({ state: "open", ticked: [] });
  await again("apply-ticks");
  expect(shown(leak)).toEqual(before);
});

test("a refused tick is refused once, whatever happened since", async () => {
  const leak = await livingLeak();
  const heard = await unheard(world(), () => tick(world(), world().wes, leak.issue, ["revoke-old-key"]));
  world().sandbox.setRole(leak.repository, world().wes, "triage");
  await deliverInOrder(world(), heard);
  await comment(world(), world().mia, leak.issue, "/rekey active somebody uses it");
  const before = shown(leak);
  expect(logOf(leak.issue).filter((line) => line.startsWith("Tick: "))).toHaveLength(1);
  await again("apply-ticks");
  expect(shown(leak)).toEqual(before);
});

test("an issue that is closed too early is refused once each time", async () => {
  const leak = await livingLeak();
  await set(leak, "closed");
  await set(leak, "closed");
  const before = shown(leak);
  expect(logOf(leak.issue).filter((line) => line.startsWith("Close | Refused"))).toHaveLength(2);
  await again("follow-issue");
  expect(shown(leak)).toEqual(before);
});

test("what was opened again stays closed once it is dismissed for good", async () => {
  const leak = await livingLeak();
  const dismissal = "/rekey dismiss false_positive it is an example";
  await comment(world(), world().mia, leak.issue, dismissal);
  await set(leak, "open");
  await comment(world(), world().mia, leak.issue, dismissal);
  const before = shown(leak);
  expect(before).toMatchObject({ state: "closed" });
  await again("follow-issue");
  expect(shown(leak)).toEqual(before);
});

test("a dismissal does not close what was opened again", async () => {
  const leak = await livingLeak();
  await comment(world(), world().mia, leak.issue, "/rekey dismiss false_positive it is an example");
  await set(leak, "open");
  const before = shown(leak);
  expect(before).toMatchObject({ state: "open" });
  await again("run-command");
  expect(shown(leak)).toEqual(before);
  expect(leak.check().conclusion).toBe("action_required");
});

test("a revocation is asked for once", async () => {
  const leak = await livingLeak();
  await comment(world(), world().mia, leak.issue, "/rekey revoke");
  const before = shown(leak);
  await again("run-command");
  expect(shown(leak)).toEqual(before);
});
