import { expect, test } from "@jest/globals";
import { routes } from "../../src/app.ts";
import {
  toApplyTicks,
  toFollowIssue,
  toRecheck,
  toRequestedAction,
  toRunCommand,
  toScanEditedPullRequest,
  toScanMergeGroup,
  toScanPullRequest,
  toScanPush,
} from "../../src/github/events.ts";
import { itemMark } from "../../src/report/ticks.ts";
import { sha, shop } from "./github.ts";
import { payload, recordings } from "./payloads.ts";

const [before, after] = [sha(1), sha(2)];
const NOTHING = "0".repeat(40);
const mia = { id: 1, login: "mia", isBot: false };

function push(changes: object): Record<string, unknown> {
  return payload({ ref: "refs/heads/main", before, after, deleted: false, forced: false, ...changes });
}

const scanMain = { kind: "scan-branch", repository: shop, branch: "main", before, head: after };
const { before: _before, ...scanNew } = scanMain;

test.each<[string, object, object | undefined]>([
  ["to a branch", {}, scanMain],
  ["by force", { forced: true }, { ...scanMain, isForced: true }],
  ["to a branch with slashes", { ref: "refs/heads/fix/a/b" }, { ...scanMain, branch: "fix/a/b" }],
  [
    "to a branch named like a tag",
    { ref: "refs/heads/refs/tags/v1" },
    { ...scanMain, branch: "refs/tags/v1" },
  ],
  ["of a new branch", { before: NOTHING, created: true }, scanNew],
  [
    "of a new branch, with long names",
    { before: "0".repeat(64), after: "b".repeat(64) },
    { ...scanNew, head: "b".repeat(64) },
  ],
  ["that deletes a branch", { after: NOTHING, deleted: true, head_commit: null }, undefined],
  ["that deletes a branch, half told", { after: NOTHING }, undefined],
  ["that deletes a branch, the other half", { deleted: true }, undefined],
  [
    "of a tag",
    { ref: "refs/tags/v1", before: NOTHING },
    { kind: "scan-tag", repository: shop, tag: "v1", object: after },
  ],
  ["that deletes a tag", { ref: "refs/tags/v1", after: NOTHING, deleted: true }, undefined],
  [
    "of a merge queue",
    { ref: `refs/heads/gh-readonly-queue/main/pr-7-${before}`, before: NOTHING },
    {
      kind: "scan-merge-group",
      repository: shop,
      branch: `gh-readonly-queue/main/pr-7-${before}`,
      base: before,
      head: after,
    },
  ],
  [
    "to a branch that only looks like a merge queue's",
    { ref: "refs/heads/gh-readonly-queue/main/mine" },
    { ...scanMain, branch: "gh-readonly-queue/main/mine" },
  ],
  ["of notes", { ref: "refs/notes/commits" }, undefined],
])("a push %s", (_name, changes, job) => {
  expect(toScanPush(push(changes))).toEqual(job);
});

test.each<[string, object]>([
  ["names no commit", { after: "main" }],
  ["names no old commit", { before: "main" }],
  ["has no ref", { ref: undefined }],
  ["comes from no installation", { installation: undefined }],
  ["comes from no repository", { repository: undefined }],
  ["comes from a repository without an owner", { repository: { ...shop, owner: null } }],
])("a push that %s is refused", (_name, changes) => {
  expect(() => toScanPush(push(changes))).toThrow();
});

test("a merge queue asks for its commits", () => {
  const branch = `gh-readonly-queue/main/pr-7-${before}`;
  const merge_group = { head_sha: after, head_ref: `refs/heads/${branch}`, base_sha: before };
  expect(toScanMergeGroup(payload({ merge_group }))).toEqual({
    kind: "scan-merge-group",
    repository: shop,
    branch,
    base: before,
    head: after,
  });
});

const scanFive = { kind: "scan-pull-request", repository: shop, number: 5, head: after };
const pull = { number: 5, pull_request: { state: "open", head: { sha: after, repo: null } } };

test("a pull request is scanned by its number, also when its fork is gone", () => {
  expect(toScanPullRequest(payload(pull))).toEqual(scanFive);
});

test("a pull request with a new head tells of the one before", () => {
  expect(toScanPullRequest(payload({ ...pull, before, after }))).toEqual({ ...scanFive, left: before });
});

test("a pull request that was closed waits for nothing any more", () => {
  const closed = { ...pull, pull_request: { ...pull.pull_request, state: "closed" } };
  const { head: _head, ...scan } = scanFive;
  expect(toScanPullRequest(payload(closed))).toEqual(scan);
});

test.each<[string, object, object | undefined]>([
  ["another base", { base: { ref: { from: "main" }, sha: { from: before } } }, scanFive],
  ["another title", { title: { from: "old" } }, undefined],
  ["nothing", {}, undefined],
])("a pull request that got %s", (_name, changes, job) => {
  expect(toScanEditedPullRequest(payload({ ...pull, changes }))).toEqual(job);
});

const recheck = { kind: "recheck", repository: shop, head: after };
const checkRun = { check_run: { head_sha: after, pull_requests: [], check_suite: { head_branch: null } } };

test("a check is run again", () => {
  expect(toRecheck(payload(checkRun))).toEqual(recheck);
});

test.each<[string, object | null, object | undefined]>([
  ["our button", { identifier: "recheck" }, recheck],
  ["a button that we no longer have", { identifier: "rotated" }, undefined],
  ["no button", null, undefined],
])("somebody pressed %s", (_name, action, job) => {
  expect(toRequestedAction(payload({ ...checkRun, requested_action: action }))).toEqual(job);
});

function body(boxes: Readonly<Record<string, boolean>>): string {
  return Object.entries(boxes)
    .map(([item, ticked]) => `- [${ticked ? "x" : " "}] Do it ${itemMark(item)}`)
    .join("\n");
}

function edited(text: string | null | undefined, changes: object): Record<string, unknown> {
  const issue = { number: 3, body: text, updated_at: "2026-11-21T10:00:00Z" };
  return payload({ issue, changes });
}

const ticked = { item: "a", ticked: true };
const unticked = { item: "a", ticked: false };
const one = body({ a: true, b: false });
const none = body({ a: false, b: false });

test.each<[string, string | null | undefined, object, readonly object[]]>([
  ["a box was ticked", one, { body: { from: none } }, [ticked]],
  ["a box was unticked", none, { body: { from: one } }, [unticked]],
  [
    "two boxes changed",
    body({ a: true, b: true }),
    { body: { from: none } },
    [ticked, { item: "b", ticked: true }],
  ],
  ["only words changed", `${one}\nmore`, { body: { from: one } }, []],
  ["only the title changed", one, { title: { from: "old" } }, []],
  ["nothing is said to have changed", one, {}, []],
  ["the old text is missing", one, { body: {} }, []],
  ["the old text is nothing", one, { body: { from: null } }, []],
  ["the old text was empty", one, { body: { from: "" } }, [ticked]],
  ["the text was taken out", "", { body: { from: one } }, []],
  ["the text is nothing now", null, { body: { from: one } }, []],
  ["the text is missing now", undefined, { body: { from: one } }, []],
])("an edited issue when %s", (_name, text, changes, expected) => {
  expect(toApplyTicks(edited(text, changes))).toEqual({
    kind: "apply-ticks",
    repository: shop,
    issue: 3,
    changes: expected,
    sender: mia,
    editedAt: "2026-11-21T10:00:00Z",
  });
});

test.each([
  ["Bot", true],
  ["User", false],
  ["Organization", false],
  ["Mannequin", false],
])("a sender that is a %s", (type, isBot) => {
  const sent = { ...edited(one, {}), sender: { id: 9, login: "rekey[bot]", type } };
  expect(toApplyTicks(sent)).toMatchObject({ sender: { id: 9, login: "rekey[bot]", isBot } });
});

test.each(["closed", "reopened", "deleted"] as const)("an issue that was %s is followed", (action) => {
  expect(toFollowIssue(action)(payload({ issue: { number: 3 } }))).toEqual({
    kind: "follow-issue",
    repository: shop,
    issue: 3,
    action,
    sender: mia,
  });
});

const WRITTEN = "2026-11-21T10:00:00Z";
const command = {
  kind: "run-command",
  repository: shop,
  issue: 3,
  comment: 77,
  writtenAt: WRITTEN,
  sender: mia,
};

test.each<[string, boolean]>([
  ["/rekey", true],
  ["/rekey recheck", true],
  ["  \r\n/rekey dismiss used-in-tests a fixture\nmore", true],
  ["/rekey\nmore", true],
  ["/rekeying is fun", false],
  ["please /rekey recheck", false],
  ["> /rekey recheck", false],
  ["`/rekey recheck`", false],
  ["/Rekey recheck", true],
  ["", false],
])("whether a comment is a command: %j", (text, isCommand) => {
  const sent = payload({ issue: { number: 3 }, comment: { id: 77, body: text, updated_at: WRITTEN } });
  expect(toRunCommand(sent)).toEqual(isCommand ? { ...command, isPullRequest: false } : undefined);
});

test.each([
  ["a pull request", { url: "https://api.github.com/repos/acme/shop/pulls/3" }, true],
  ["an issue", undefined, false],
  ["an issue, said aloud", null, false],
])("a command on %s", (_name, pullRequest, isPullRequest) => {
  const issue = { number: 3, ...(pullRequest === undefined ? {} : { pull_request: pullRequest }) };
  const sent = payload({ issue, comment: { id: 77, body: "/rekey help", updated_at: WRITTEN } });
  expect(toRunCommand(sent)).toEqual({ ...command, isPullRequest });
});

/** What a job may hold of what people write: names of accounts, repositories and branches. */
const NAMES = [
  ".ref",
  "merge_group.head_ref",
  "owner.login",
  "repositories.full_name",
  "repositories_added.full_name",
  "repository.default_branch",
  "repository.name",
  "sender.login",
];
/** What is no text of people: addresses, types, states and times. */
const FACTS = /(?:^|_)(?:sha|oid|before|after|at|type|action|identifier|state|id|url|key)$/;

const MARK = "what-somebody-wrote";

/** The payload with a mark in every text that people may have written. */
function marked(value: unknown, key = "", parent = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, key, parent));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, name, key)]));
  }
  if (typeof value !== "string" || NAMES.includes(`${parent}.${key}`) || FACTS.test(key)) return value;
  return key === "body" ? `/rekey ${MARK}\n- [x] ${MARK} ${itemMark("a")}\n${value}` : `${MARK} ${value}`;
}

test.each(Object.entries(routes))("%s: nothing that people wrote is kept in a job", (name, toJob) => {
  const [event = "", action] = name.split(".");
  const sent = recordings(event, action);
  for (const one of sent.length > 0 ? sent : recordings(event)) {
    const withMark = { ...(marked(one) as object), ...(event === "push" ? { after, before } : {}) };
    expect(JSON.stringify(withMark)).toContain(MARK);
    expect(JSON.stringify(toJob(withMark) ?? {})).not.toContain(MARK);
  }
});
