import { expect, test } from "@jest/globals";
import type { Role } from "../../sandbox/entities.ts";
import { anotherApp } from "../support/another-app.ts";
import { answersTo, boxLine, logOf } from "../support/issue-text.ts";
import type { Journey } from "../support/journey.ts";
import { type Leaked, leaked } from "../support/leaked.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const { journey: world } = shareJourney();

test.each<Role>(["write", "maintain", "admin"])(
  "a tick with the role %s counts, with a name on it",
  async (role) => {
    const journey = world();
    const leak = await leaked(journey);
    journey.sandbox.setRole(leak.repository, journey.wes, role);
    await tick(journey, journey.wes, leak.issue, ["replace-everywhere"]);
    await journey.settle();
    expect(boxLine(leak.issue, "replace-everywhere")).toBe(
      "- [x] Replace the key everywhere else it is used (ticked by `wes`)",
    );
    expect(logOf(leak.issue)).toEqual([
      "Leaked key found | Opened | by Rekey",
      "Replace the key everywhere else it is used | Done | by `wes`",
    ]);
    expect(leak.issue.body).toContain("when every required step below is ticked: 1 of 10 done.");
    expect(leak.check()).toMatchObject({ conclusion: "action_required" });
    expect(leak.check().summary).toContain("1 of 10 required steps done");
    expect(answersTo(leak.issue)).toEqual([]);
  },
);

/** A write user ticks, or unticks, and has another role by the time that Rekey hears of it. */
async function tickThenLoseRole(
  journey: Journey,
  leak: Leaked,
  { role, items, untick = false }: { role: Role | null; items: readonly string[]; untick?: boolean },
): Promise<void> {
  const { sandbox, wes } = journey;
  sandbox.setRole(leak.repository, wes, "write");
  const missed = await unheard(journey, () => tick(journey, wes, leak.issue, items, { untick }));
  sandbox.setRole(leak.repository, wes, role);
  await deliverInOrder(journey, missed);
}

test.each<Role | null>(["triage", "read", null])(
  "a tick with the role %s at this moment is put back, answered once, and recorded each time",
  async (role) => {
    const journey = world();
    const leak = await leaked(journey);
    const before = leak.issue.body;
    await tickThenLoseRole(journey, leak, { role, items: ["replace-everywhere"] });
    expect(itemsOf(leak.issue).filter(({ ticked }) => ticked)).toEqual([]);
    expect(answersTo(leak.issue)).toEqual([
      `Thank you, \`wes\`, but Rekey had to put this box back:

- Replace the key everywhere else it is used

A tick opens the gate, so it counts only from people with write access to the repository (you have: ${role ?? "none"}). Please ask one of them to confirm it.`,
    ]);
    expect(logOf(leak.issue)).toEqual([
      "Leaked key found | Opened | by Rekey",
      "Tick: Replace the key everywhere else it is used | Refused | the role does not allow it, by `wes`",
    ]);
    await tickThenLoseRole(journey, leak, { role, items: ["create-new-key", "restart-services"] });
    expect(itemsOf(leak.issue).filter(({ ticked }) => ticked)).toEqual([]);
    expect(answersTo(leak.issue)).toHaveLength(1);
    expect(logOf(leak.issue)).toHaveLength(3);
    expect(logOf(leak.issue).at(-1)).toMatch(
      /^Tick: Create a new key in Access Tokens, and 1 more box \| Refused/u,
    );
    expect(leak.issue.body?.split("## Log")[0]).toBe(before?.split("## Log")[0]);
    expect(leak.check().summary).toContain("0 of 10 required steps done");
  },
);

test("all required boxes ticked by somebody who may not open nothing", async () => {
  const journey = world();
  const leak = await leaked(journey);
  const items = itemsOf(leak.issue).flatMap(({ id, required }) => (required ? id : []));
  await tickThenLoseRole(journey, leak, { role: "triage", items });
  expect(leak.issue.state).toBe("open");
  expect(leak.check().conclusion).toBe("action_required");
  expect(answersTo(leak.issue)[0]).toContain(
    "put these 10 boxes back:\n\n- Create a new key in [Access Tokens]",
  );
});

test("another app's tick is put back without a word, and recorded", async () => {
  const journey = world();
  const leak = await leaked(journey);
  const bot = await anotherApp(journey, leak.repository);
  const body = (leak.issue.body ?? "").replaceAll("- [ ]", "- [x]");
  const [owner, repo] = [leak.repository.owner.login, leak.repository.name];
  await bot.rest.issues.update({ owner, repo, issue_number: leak.issue.number, body });
  await journey.settle();
  expect(itemsOf(leak.issue).filter(({ ticked }) => ticked)).toEqual([]);
  expect(leak.issue).toMatchObject({ state: "open", comments: [] });
  const [, , said] = (logOf(leak.issue).at(-1) ?? "").split(" | ");
  expect(logOf(leak.issue).at(-1)).toMatch(/^Tick: [^|]*, and \d+ more boxes \| Refused \| /u);
  expect(said).toBe(`the role does not allow it, by \`helper-of-${owner}[bot]\``);
});

test("several boxes in one edit count together, in the order of the checklist", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.wes, leak.issue, ["restart-services", "set-reminder", "create-new-key"]);
  await journey.settle();
  expect(logOf(leak.issue)).toEqual([
    "Leaked key found | Opened | by Rekey",
    "Create a new key in Access Tokens | Done | by `wes`",
    "Restart or redeploy everything that reads the key | Done | by `wes`",
    expect.stringMatching(/^Set a reminder for the next rotation on .* \| Done \| by `wes`$/),
  ]);
  expect(leak.issue.body).toContain("2 of 10 done.");
});

test("an authorized person takes a tick back, also somebody else's", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.wes, leak.issue, "required-but-last");
  await journey.settle();
  expect(leak.check().summary).toContain("9 of 10 required steps done");
  await tick(journey, journey.mia, leak.issue, ["revoke-old-key"], { untick: true });
  await journey.settle();
  expect(boxLine(leak.issue, "revoke-old-key")).toMatch(/^- \[ \] Revoke the leaked key .*\)$/);
  expect(logOf(leak.issue).at(-1)).toMatch(/^Revoke the leaked key .* \| Taken back \| by `mia`$/);
  expect(leak.check().summary).toContain("8 of 10 required steps done");
  await tick(journey, journey.wes, leak.issue, ["remove-old-value"]);
  await journey.settle();
  expect(leak.check().conclusion).toBe("action_required");
});

test("a tick that somebody takes back who may not stands again", async () => {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.mia, leak.issue, ["create-new-key"]);
  await journey.settle();
  const line = boxLine(leak.issue, "create-new-key");
  await tickThenLoseRole(journey, leak, { role: "read", items: ["create-new-key"], untick: true });
  expect(boxLine(leak.issue, "create-new-key")).toBe(line);
  expect(line).toContain("(ticked by `mia`)");
  expect(answersTo(leak.issue)).toEqual([
    expect.stringContaining("`wes`, but Rekey had to put this box back"),
  ]);
  expect(leak.check().summary).toContain("1 of 10 required steps done");
});
