import { expect, test } from "@jest/globals";
import type { Role } from "../../sandbox/entities.ts";
import type { User } from "../../sandbox/parts/people.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { type Leaked, leaked } from "../support/leaked.ts";
import { onlyIssue, rotate } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const { journey: world } = shareJourney();

async function set(user: User, { issue, repository }: Leaked, state: "open" | "closed"): Promise<void> {
  const path = `/repos/${repository.owner.login}/${repository.name}/issues/${issue.number}`;
  const { status } = await world().sandbox.as(user, `PATCH ${path}`, { state });
  expect(status).toBe(200);
}

/** A write user closes or reopens, and has another role by the time that Rekey hears of it. */
async function setThenLoseRole(leak: Leaked, state: "open" | "closed", role: Role | null): Promise<void> {
  const journey = world();
  const missed = await unheard(journey, () => set(journey.wes, leak, state));
  journey.sandbox.setRole(leak.repository, journey.wes, role);
  await deliverInOrder(journey, missed);
}

test("an issue that is closed before the key is rotated opens again, and says kindly what is left", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.mia, leak.issue, "required-but-last");
  await tick(journey, journey.mia, leak.issue, ["revoke-old-key"], { untick: true });
  await journey.settle();
  await set(journey.wes, leak, "closed");
  await journey.settle();
  expect(leak.issue.state).toBe("open");
  expect(answersTo(leak.issue)).toEqual([
    expect.stringMatching(
      /^Rekey opened this issue again\. `wes` closed it, but the key is not rotated yet: 2 required steps are left\.\n\n- Revoke the leaked key .*\n- Remove the old key .*\n\nTick them and Rekey closes the issue itself\. If the key need not be rotated, say so with `\/rekey dismiss` \(see `\/rekey help`\)\.$/,
    ),
  ]);
  expect(logOf(leak.issue).at(-1)).toBe("Close | Refused | required steps are left, by `wes`");
  expect(leak.check().history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
  expect(leak.check().conclusion).toBe("action_required");
  await set(journey.wes, leak, "closed");
  await journey.settle();
  expect(leak.issue.state).toBe("open");
  expect(answersTo(leak.issue)).toHaveLength(1);
});

test("an issue that is closed together with the last tick stays closed", async () => {
  const journey = world();
  const leak = await leaked(journey);
  const missed = await unheard(journey, async () => {
    await tick(journey, journey.mia, leak.issue, "required");
    await set(journey.mia, leak, "closed");
  });
  await deliverInOrder(journey, missed);
  expect(leak.issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(answersTo(leak.issue)).toEqual([expect.stringContaining("**Resolved by `mia`")]);
  expect(leak.check().conclusion).toBe("success");
});

test("a resolved issue that a writer opens again opens the incident again, and the ticks start anew", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await rotate(journey, leak.issue);
  expect(leak.check().conclusion).toBe("success");
  await set(journey.wes, leak, "open");
  await journey.settle();
  expect(leak.issue.state).toBe("open");
  expect(leak.check()).toMatchObject({
    conclusion: "action_required",
    title: "1 leaked key must be rotated",
  });
  expect(leak.check().summary).toContain("0 of 10 required steps done");
  expect(itemsOf(leak.issue).filter(({ ticked }) => ticked)).toEqual([]);
  expect(answersTo(leak.issue).at(-1)).toBe(
    "`wes` opened this issue again. **The gate is closed, and the checklist starts anew.**",
  );
  expect(logOf(leak.issue).at(-1)).toBe("Opened again | Reopened | by `wes`");
  await rotate(journey, leak.issue);
  expect(leak.check().conclusion).toBe("success");
  expect(answersTo(leak.issue)).toHaveLength(3);
});

test.each<Role | null>(["triage", "read", null])(
  "a resolved issue that is opened with the role %s closes again",
  async (role) => {
    const journey = world();
    const leak = await leaked(journey);
    await rotate(journey, leak.issue);
    await setThenLoseRole(leak, "open", role);
    expect(leak.issue).toMatchObject({ state: "closed", stateReason: "completed" });
    expect(leak.check().conclusion).toBe("success");
    expect(
      leak.check().history.filter(({ conclusion }) => conclusion === "action_required"),
    ).not.toHaveLength(0);
    expect(itemsOf(leak.issue).filter(({ ticked }) => ticked)).toHaveLength(10);
    expect(logOf(leak.issue).at(-1)).toBe("Open again | Refused | the role does not allow it, by `wes`");
    expect(answersTo(leak.issue).at(-1)).toBe(
      "Sorry, `wes`: `reopen` needs the role write in this repository. Nothing was changed.",
    );
  },
);

test("opening a resolved issue is a decision; closing it again by hand is none", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await rotate(journey, leak.issue);
  await set(journey.wes, leak, "open");
  await set(journey.wes, leak, "closed");
  await journey.settle();
  expect(leak.issue.state).toBe("open");
  expect(leak.check().conclusion).toBe("action_required");
});

test("an issue that is deleted while the key is not rotated is written anew, with its ticks", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.mia, leak.issue, ["create-new-key"]);
  await journey.settle();
  await journey.sandbox.deleteIssue(leak.repository, leak.issue.number, journey.mia);
  await journey.settle();
  const issue = onlyIssue(journey, leak.repository);
  expect(issue.number).not.toBe(leak.issue.number);
  expect(itemsOf(issue).flatMap(({ id, ticked }) => (ticked ? id : []))).toEqual(["create-new-key"]);
  expect(issue.labels.map(({ name }) => name)).toContain("rekey");
  expect(issue.assignees.map(({ login }) => login)).toEqual(["wes"]);
  expect(leak.check().conclusion).toBe("action_required");
  expect(leak.check().summary).toContain(`/issues/${issue.number})`);
  await rotate(journey, issue);
  expect(leak.check().conclusion).toBe("success");
});

test("an issue that is deleted after the rotation stays away, and the gate stays open", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await rotate(journey, leak.issue);
  await journey.sandbox.deleteIssue(leak.repository, leak.issue.number, journey.mia);
  await journey.settle();
  expect(journey.issues(leak.repository)).toEqual([]);
  expect(leak.check().conclusion).toBe("success");
});

test("an issue that is moved to another repository is written anew where the key is", async () => {
  const journey = world();
  const leak = await leaked(journey);
  const copy = await journey.sandbox.transferIssue(
    leak.repository,
    leak.issue.number,
    journey.repository,
    journey.mia,
  );
  await tick(journey, journey.mia, copy, "required");
  await journey.settle();
  const issue = journey.issues(leak.repository).at(-1);
  expect(issue).toMatchObject({ state: "open", transferredTo: null });
  expect(leak.check().conclusion).toBe("action_required");
  expect(leak.check().summary).toContain(`/issues/${issue?.number})`);
});
