import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import type { Issues } from "../../src/ports/issues.ts";
import type { World } from "../../src/ports/world.ts";
import { boxLine, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { nextSecond } from "../support/next-second.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

/** What happens on GitHub while Rekey has read an issue and not written it yet. */
let meanwhile: (() => Promise<unknown>) | undefined;

const { journey: world } = shareJourney({ hooks: { aroundWorld: interrupted } });

function interrupted(world: World): World {
  const issues: Issues = {
    ...world.issues,
    async get(repository, number) {
      const issue = await world.issues.get(repository, number);
      const now = meanwhile;
      meanwhile = undefined;
      await now?.();
      return issue;
    },
  };
  return { ...world, issues };
}

function ticked(issue: Issue): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}

test("two people who tick one after the other, faster than Rekey, both count", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  const [first, ...others] = itemsOf(issue).map(({ id }) => id);
  for (const [index, id] of others.entries()) await tick(journey, index % 2 === 0 ? wes : mia, issue, [id]);
  await journey.settle();
  expect(ticked(issue)).toEqual(others);
  expect(boxLine(issue, "store-new-key")).toContain("(ticked by `wes`)");
  expect(boxLine(issue, "replace-local-file-1")).toContain("(ticked by `mia`)");
  expect(issue.state).toBe("open");
  await tick(journey, wes, issue, [first ?? ""]);
  await journey.settle();
  expect(issue.state).toBe("closed");
});

test("a stale text that overlaps with somebody else's tick takes nothing back", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  const stale = { ...issue, body: issue.body };
  await tick(journey, mia, issue, ["create-new-key"]);
  await tick(journey, wes, stale, ["restart-services"]);
  await journey.settle();
  expect(ticked(issue)).toEqual(["create-new-key", "restart-services"]);
  expect(boxLine(issue, "create-new-key")).toContain("(ticked by `mia`)");
  expect(logOf(issue)).toHaveLength(3);
});

test("a stale text ticks nothing again that somebody has just taken back", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  await tick(journey, wes, issue, ["create-new-key"]);
  await journey.settle();
  const stale = { ...issue, body: issue.body };
  await tick(journey, mia, issue, ["create-new-key"], { untick: true });
  await tick(journey, wes, stale, ["restart-services"]);
  await journey.settle();
  expect(ticked(issue)).toEqual(["restart-services"]);
});

test("ticks that are heard late and in reverse order all count", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, async () => {
    await tick(journey, mia, issue, ["create-new-key"]);
    await tick(journey, wes, issue, ["restart-services"]);
    await tick(journey, mia, issue, ["logs-are-clean"]);
  });
  await deliverInOrder(journey, missed.toReversed());
  expect(ticked(issue)).toEqual(["create-new-key", "restart-services", "logs-are-clean"]);
  expect(boxLine(issue, "restart-services")).toContain("(ticked by `wes`)");
  expect(boxLine(issue, "logs-are-clean")).toContain("(ticked by `mia`)");
});

test("a stale text that overlaps, heard late and in reverse order, takes nothing back", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  const stale = { ...issue, body: issue.body };
  const missed = await unheard(journey, async () => {
    await tick(journey, mia, issue, ["create-new-key"]);
    await tick(journey, wes, stale, ["restart-services"]);
  });
  await deliverInOrder(journey, missed.toReversed());
  expect(ticked(issue)).toEqual(["create-new-key", "restart-services"]);
});

test("a tick that was taken back stays taken back when the two are heard in reverse order", async () => {
  const journey = world();
  const { mia } = journey;
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, async () => {
    await tick(journey, mia, issue, ["create-new-key"]);
    await nextSecond();
    await tick(journey, mia, issue, ["create-new-key"], { untick: true });
  });
  await deliverInOrder(journey, missed.toReversed());
  expect(ticked(issue)).toEqual([]);
  expect(boxLine(issue, "create-new-key")).not.toContain("ticked by");
});

test("a tick that Rekey writes over while it renders still counts", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  meanwhile = () => tick(journey, mia, issue, ["create-new-key"]);
  await tick(journey, wes, issue, ["restart-services"]);
  await journey.settle();
  expect(meanwhile).toBeUndefined();
  expect(ticked(issue)).toEqual(["create-new-key", "restart-services"]);
  expect(boxLine(issue, "create-new-key")).toContain("(ticked by `mia`)");
});

test("a tick that Rekey has not heard of yet survives when it renders", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, () => tick(journey, mia, issue, ["create-new-key"]));
  await tick(journey, wes, issue, ["restart-services"]);
  await journey.settle();
  expect(ticked(issue)).toEqual(["create-new-key", "restart-services"]);
  expect(boxLine(issue, "create-new-key")).not.toContain("ticked by");
  await deliverInOrder(journey, missed);
  expect(boxLine(issue, "create-new-key")).toContain("(ticked by `mia`)");
});

test("a tick that is delivered twice counts once", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const { issue } = await leaked(journey);
  await tick(journey, wes, issue, ["create-new-key"]);
  await journey.settle();
  const delivery = sandbox
    .deliveries()
    .findLast(({ event, action }) => event === "issues" && action === "edited");
  await tick(journey, wes, issue, ["create-new-key"], { untick: true });
  await journey.settle();
  await deliverInOrder(
    journey,
    sandbox.deliveries().filter(({ guid }) => guid === delivery?.guid),
  );
  expect(ticked(issue)).toEqual([]);
});
