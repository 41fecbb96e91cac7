import { expect, test } from "@jest/globals";
import { requiredItems } from "../../../src/incident/checklist.ts";
import type { IncidentEvent } from "../../../src/incident/transition.ts";
import { fits } from "../../../src/report/fit.ts";
import { renderIssue } from "../../../src/report/issue.ts";
import { readIncidentId, readTicks } from "../../../src/report/ticks.ts";
import { nastyText, randomSource } from "./random-text.ts";
import { falStory, huggingfaceStory, resolvedStory } from "./stories.ts";
import { ada, at, emptyPlan, rekey, type Story, sha, viewOf } from "./views.ts";

test("the boxes of a rendered issue are the ticks of its incident", () => {
  for (const story of [huggingfaceStory(), falStory(), resolvedStory()]) {
    const view = viewOf(story);
    const { body } = renderIssue(view);
    const ticks = readTicks(body);
    expect(readIncidentId(body)).toBe(view.incident.id);
    expect([...ticks.keys()]).toEqual(view.checklist.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(
      [...ticks]
        .filter(([, ticked]) => ticked)
        .map(([item]) => item)
        .sort(),
    ).toEqual([...view.incident.ticks.keys()].sort());
  }
});

test("the first screen tells what leaked, how bad it is, what comes first and what opens the gate", () => {
  const head = renderIssue(viewOf({ ...huggingfaceStory(), events: [] }))
    .body.split("\n")
    .slice(0, 15)
    .join("\n");
  expect(head).toContain("Critical");
  expect(head).toContain("Hugging Face user access token");
  expect(head).toContain("**First:** revoke the leaked key");
  expect(head).toContain("Do not deploy");
  expect(head).toContain("0 of 11 done");
});

test("a resolved issue says so first, with who and why", () => {
  const story = falStory();
  const dismissal: IncidentEvent = {
    kind: "dismissed",
    resolution: "used_in_tests",
    reason: "a fixture\n@octocat",
    at: at("11:00"),
    by: ada,
  };
  const { body } = renderIssue(viewOf({ ...story, events: [dismissal] }));
  const [, , first, second] = body.split("\n");
  expect(first).toBe("> [!NOTE]");
  expect(second).toContain("**Resolved on 2025-10-13 by `ada-l`: the key is used in tests only.**");
  expect(second).toContain("Reason: a fixture &#64;&#8203;octocat");
  expect(body).not.toContain("**Pending**");
  expect(body).not.toMatch(/@octocat/u);
});

test("the log tells every kind of event", () => {
  const events: readonly IncidentEvent[] = [
    { kind: "seen-again", places: 2, at: at("10:00"), by: rekey },
    { kind: "item-ticked", item: "create-new-key", at: at("10:01"), by: ada },
    { kind: "item-unticked", item: "create-new-key", at: at("10:02"), by: ada },
    { kind: "item-ticked", item: "gone-item", evidence: "hidden.yml", at: at("10:02"), by: rekey },
    {
      kind: "validity-learned",
      validity: { kind: "active", evidence: "200 | ok" },
      at: at("10:03"),
      by: rekey,
    },
    { kind: "validity-learned", validity: { kind: "inactive", evidence: "401" }, at: at("10:04"), by: rekey },
    {
      kind: "validity-learned",
      validity: { kind: "unknown", reason: "unreachable" },
      at: at("10:05"),
      by: rekey,
    },
    { kind: "refused", action: "tick", at: at("10:06"), by: ada },
    { kind: "refused", action: "tick", items: ["gone-item", "create-new-key"], at: at("10:06"), by: ada },
    { kind: "rotation-confirmed", at: at("10:07"), by: rekey },
    { kind: "reappeared", places: 1, at: at("10:08"), by: rekey },
    { kind: "dismissed", resolution: "wont_fix", reason: "a|b", at: at("10:09"), by: ada },
    { kind: "reopened", at: at("10:10"), by: ada },
  ];
  const { body } = renderIssue(viewOf({ ...falStory(), events }));
  const rows = body
    .slice(body.indexOf("## Log"))
    .split("\n")
    .filter((line) => line.startsWith("|"));
  expect(rows.map((row) => row.split(" | ").length)).toEqual(rows.map(() => 4));
  expect(rows).toHaveLength(2 + 1 + events.length + 5);
  // It may be a step of a repository that has become private, or whose issue became public.
  expect(rows).toContain("| 2025-10-13 10:02 | `gone-item` | Done | by Rekey |");
  expect(rows).toContain(
    "| 2025-10-13 10:06 | Tick: `gone-item`, and 1 more box | Refused | the role does not allow it, by `ada-l` |",
  );
});

test("an issue never gets too long, and says what was left out", () => {
  const view = viewOf(longStory(1));
  const sizes = [1, 4, 8, 30].map((size) => {
    const { body } = renderIssue(viewOf(longStory(size)));
    expect([size, fits(body)]).toEqual([size, true]);
    expect(body).toMatch(/and \d+ more places/u);
    expect(body.match(/<details>/gu)?.length).toBe(body.match(/<\/details>/gu)?.length);
    expect(requiredItems(view.checklist).filter((item) => !readTicks(body).has(item))).toEqual([]);
    return body;
  });
  for (const body of sizes) expect(body).toMatch(/\*\d+ entries not shown\*/u);
  for (const body of sizes) expect(body).toContain("Some parts were left out");
  expect(renderIssue(viewOf(huggingfaceStory())).body).not.toContain("Some parts were left out");
  expect(sizes.at(-1)).toContain("Smoke test 1 <!--");
});

function longStory(size: number): Story {
  const story = huggingfaceStory();
  const events = Array.from(
    { length: 600 },
    (_, index): IncidentEvent => ({
      kind: index % 2 === 0 ? "item-ticked" : "item-unticked",
      item: "create-new-key",
      at: at("10:00"),
      by: ada,
    }),
  );
  const places = Array.from({ length: 40 }, (_, index) => ({
    location: { commit: sha("e"), path: `${"漢".repeat(90 * size)}/${index}`, startLine: 1, endLine: 1 },
  }));
  const smokeTests = Array.from({ length: size * 2 }, () => ({
    name: "@".repeat(200),
    steps: Array.from({ length: 5 }, () => "step ".repeat(60)),
  }));
  return { ...story, events, places, plan: { ...(story.plan ?? emptyPlan), smokeTests } };
}

test("outside text in places and names does nothing", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  for (let run = 0; run < 300; run++) {
    const nasty = () => nastyText(random);
    const view = viewOf({
      ...falStory(),
      repository: { owner: nasty(), name: nasty(), isPublic: false },
      places: [
        {
          location: { commit: sha("f"), path: nasty(), startLine: 1, endLine: 2 },
          variable: nasty(),
          committer: nasty(),
        },
      ],
      incident: { mask: nasty() },
      events: [
        {
          kind: "item-ticked",
          item: "create-new-key",
          at: at("10:00"),
          by: { kind: "account", id: 1, login: nasty() },
        },
      ],
    });
    const { title, body } = renderIssue(view);
    expect([seed, run, title]).toEqual([seed, run, expect.not.stringMatching(/[\n\r\u202e`<]|@[a-z]/u)]);
    expect(title.length).toBeLessThanOrEqual(256);
    expect([seed, run, readIncidentId(body)]).toEqual([seed, run, view.incident.id]);
    expect([seed, run, [...readTicks(body)].filter(([, ticked]) => ticked)]).toEqual([
      seed,
      run,
      [["create-new-key", true]],
    ]);
    expect(requiredItems(view.checklist).every((item) => readTicks(body).has(item))).toBe(true);
  }
});

test("a key in the commit itself leads to the commit, and to no file", () => {
  const location = { commit: sha("c"), path: "", startLine: 4, endLine: 4 };
  const { title, body } = renderIssue(viewOf({ ...falStory(), places: [{ location }] }));
  expect(title).toMatch(/ in the message or author lines of a commit$/u);
  expect(body).toContain(
    `- The message or author lines of commit [\`ccccccc\`](https://github.com/acme/songs/commit/${sha("c")}), seen`,
  );
  expect(body).not.toContain("/blob/");
  const name = { ...location, startLine: 0, endLine: 0 };
  const named = renderIssue(viewOf({ ...falStory(), places: [{ location: name }] }));
  expect(named.title).toMatch(/ in the name of a branch or tag$/u);
  expect(named.body).toContain("- The name of a branch or tag that led to commit [`ccccccc`]");
});
