import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { itemMark } from "../../src/report/ticks.ts";
import { answersTo, boxLine, logOf } from "../support/issue-text.ts";
import { type Leaked, leaked } from "../support/leaked.ts";
import { envWith, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const { journey: world } = shareJourney();

/** Lets a write user save this text, and waits for what Rekey makes of it. */
async function save({ issue, repository }: Leaked, change: { body?: string; title?: string }): Promise<void> {
  const journey = world();
  const path = `${pathOf(repository)}/issues/${issue.number}`;
  const { status } = await journey.sandbox.as(journey.wes, `PATCH ${path}`, change);
  expect(status).toBe(200);
  await journey.settle();
}

function bodyOf({ body }: Issue): string {
  return body ?? "";
}

/** A leak with one tick, whose issue must look the same after somebody has edited it. */
async function begun(): Promise<Leaked> {
  const journey = world();
  const leak = await leaked(journey);
  await tick(journey, journey.mia, leak.issue, ["create-new-key"]);
  await journey.settle();
  return leak;
}

const edits: readonly (readonly [string, (body: string) => string])[] = [
  ["words changed", (body) => body.replace("Do not deploy", "Feel free to deploy")],
  ["everything deleted", () => ""],
  ["the checklist deleted", (body) => body.replace(/### 1\.[\s\S]*## Log/, "## Log")],
  ["a step deleted", (body) => body.replace(/^.*rekey:item=revoke-old-key.*\n/m, "")],
  [
    "the hidden id of another incident",
    (body) => body.replace(/(?<=rekey:incident=)[0-9a-f]{8}/, "00000000"),
  ],
  ["the hidden id deleted", (body) => body.replace(/^<!--.*-->\n/, "")],
  ["a ticked copy of an open step", (body) => `${body}\n- [x] Really ${itemMark("revoke-old-key")}\n`],
  ["an open copy of a ticked step", (body) => `${body}\n- [ ] Really ${itemMark("create-new-key")}\n`],
  [
    "ticked marks in a code fence",
    (body) => `${body}\n\`\`\`\n- [x] Yes ${itemMark("revoke-old-key")}\n\`\`\`\n`,
  ],
  [
    "a ticked step in a code fence only",
    (body) => body.replace(/^- \[ \] (?<step>.*rekey:item=revoke-old-key -->)$/m, "```\n- [x] $<step>\n```"),
  ],
  ["marks without a box", (body) => `${body}\n- Yes ${itemMark("revoke-old-key")}\n`],
  ["a step that does not exist", (body) => `${body}\n- [x] Yes ${itemMark("no-such-step")}\n`],
  ["a tick with another name on it", (body) => body.replace("(ticked by `mia`)", "(ticked by `wes`)")],
  [
    "a row in the log",
    (body) =>
      body.replace("| **Pending** |", "| 2026-01-01 00:00 | All | Done | by `mia` |\n| **Pending** |"),
  ],
];

test("a text that somebody changed is written anew, and counts nothing", async () => {
  const leak = await begun();
  const before = bodyOf(leak.issue);
  for (const [name, edit] of edits) {
    expect({ name, changes: edit(before) !== before }).toEqual({ name, changes: true });
    await save(leak, { body: edit(before) });
    expect({ name, body: bodyOf(leak.issue) }).toEqual({ name, body: before });
  }
  expect(leak.issue.state).toBe("open");
  expect(leak.check().summary).toContain("1 of 10 required steps done");
  expect(answersTo(leak.issue)).toEqual([]);
}, 60_000);

test("a box ticked along with other changes counts, and the words come back", async () => {
  const leak = await begun();
  const body = bodyOf(leak.issue)
    .replace("- [ ] Restart", "- [x] Restart")
    .replace("Do not deploy", "Feel free to deploy");
  await save(leak, { body: body.replaceAll("\n", "\r\n") });
  expect(boxLine(leak.issue, "restart-services")).toContain("(ticked by `wes`)");
  expect(bodyOf(leak.issue)).toContain("Do not deploy");
});

test("words that somebody changed who may not tick are written anew, and nobody is blamed", async () => {
  const { sandbox, wes } = world();
  const leak = await begun();
  const before = bodyOf(leak.issue);
  const path = `${pathOf(leak.repository)}/issues/${leak.issue.number}`;
  const body = before.replace("Do not deploy", "Feel free to deploy");
  const missed = await unheard(world(), () => sandbox.as(wes, `PATCH ${path}`, { body }));
  sandbox.setRole(leak.repository, wes, "triage");
  await deliverInOrder(world(), missed);
  expect(bodyOf(leak.issue)).toBe(before);
  expect(answersTo(leak.issue)).toEqual([]);
});

test("a title that somebody changed is written anew", async () => {
  const leak = await begun();
  const { title } = leak.issue;
  await save(leak, { title: "Nothing to see here" });
  expect(leak.issue.title).toBe(title);
});

test("a key that somebody pastes into the issue is taken out, and kept nowhere", async () => {
  const leak = await begun();
  await save(leak, { body: `${bodyOf(leak.issue)}\nThe key is ${leak.key}\n` });
  expect(bodyOf(leak.issue)).not.toContain(leak.key);
});

test("ticks survive when new places are found, and a new step joins the others", async () => {
  const journey = world();
  const leak = await begun();
  await tick(journey, journey.wes, leak.issue, "required-but-last");
  await journey.settle();
  const done = itemsOf(leak.issue).flatMap(({ id, ticked }) => (ticked ? id : []));
  await journey.sandbox.commitFiles(leak.repository, {
    branch: "feature",
    pusher: journey.wes,
    files: { "worker/.env": envWith(leak.key) },
  });
  await journey.settle();
  expect(itemsOf(leak.issue).flatMap(({ id, ticked }) => (ticked ? id : []))).toEqual(done);
  expect(boxLine(leak.issue, "create-new-key")).toContain("(ticked by `mia`)");
  expect(boxLine(leak.issue, "replace-local-file-2")).toBe("- [ ] Replace `HF_TOKEN` in `worker/.env`");
  expect(bodyOf(leak.issue)).toContain("[`worker/.env:2`]");
  expect(logOf(leak.issue).at(-1)).toBe("Key seen again | Noted | in 1 more place, by Rekey");
  await tick(journey, journey.wes, leak.issue, ["remove-old-value"]);
  await journey.settle();
  expect(leak.issue.state).toBe("open");
  await tick(journey, journey.wes, leak.issue, ["replace-local-file-2"]);
  await journey.settle();
  expect(leak.issue.state).toBe("closed");
});
