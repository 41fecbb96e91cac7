import { expect, test } from "@jest/globals";
import { gitHubIssues } from "../../src/github/issues.ts";
import type { IssueChange } from "../../src/ports/issues.ts";
import { incidentLabels } from "../../src/report/labels.ts";
import { incidentMark } from "../../src/report/ticks.ts";
import { API, APP_ID, aClient, clientsOf, failureOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const issues = gitHubIssues(clientsOf(aClient()), APP_ID);

const INCIDENT = "11111111-2222-4333-8444-555555555555";
const OTHER = "99999999-2222-4333-8444-555555555555";
const ISSUES = `${SHOP}/issues`;

/** An issue as GitHub shows it, different in what the test says. */
function shown(changes: object = {}): object {
  return {
    number: 3,
    html_url: "https://github.com/acme/shop/issues/3",
    state: "open",
    updated_at: "2026-11-01T10:00:00Z",
    title: "A leaked key",
    body: `${incidentMark(INCIDENT)}\ntext`,
    performed_via_github_app: { id: APP_ID },
    ...changes,
  };
}

const issue = {
  number: 3,
  url: "https://github.com/acme/shop/issues/3",
  isOpen: true,
  updatedAt: new Date("2026-11-01T10:00:00Z"),
  title: "A leaked key",
  body: `${incidentMark(INCIDENT)}\ntext`,
};

function lists(pages: readonly (readonly object[])[]): void {
  for (const [index, page] of pages.entries()) {
    github()
      .get(ISSUES)
      .query({ labels: "rekey", state: "all", page: index + 1, per_page: 100 })
      .reply(200, JSON.stringify(page), { "content-type": "application/json" });
  }
}

test.each<[string, object]>([
  ["open", {}],
  ["closed", { state: "closed" }],
])("the issue of an incident is found by its hidden id when it is %s", async (state, changes) => {
  lists([[shown({ number: 9, body: incidentMark(OTHER) }), shown(changes)]]);
  expect(await issues.findByIncident(shop, INCIDENT)).toEqual({ ...issue, isOpen: state === "open" });
});

test.each<[string, object]>([
  ["another app's", { performed_via_github_app: { id: 1 } }],
  ["a person's", { performed_via_github_app: null }],
  ["a person's on an old server", { performed_via_github_app: undefined }],
  ["without a text", { body: null }],
  ["of another incident", { body: incidentMark(OTHER) }],
  ["with two ids", { body: `${incidentMark(INCIDENT)}\n${incidentMark(OTHER)}` }],
  ["with the id in a block of code", { body: `\`\`\`\n${incidentMark(INCIDENT)}\n\`\`\`` }],
])("an issue is not adopted when it is %s", async (_name, changes) => {
  lists([[shown(changes)]]);
  expect(await issues.findByIncident(shop, INCIDENT)).toBeUndefined();
});

test("the issue of an incident is looked for on every page", async () => {
  const others = Array.from({ length: 100 }, () => shown({ body: incidentMark(OTHER) }));
  lists([others, [shown()]]);
  expect(await issues.findByIncident(shop, INCIDENT)).toMatchObject({ number: 3 });
  lists([others, []]);
  expect(await issues.findByIncident(shop, INCIDENT)).toBeUndefined();
});

test("an issue is read", async () => {
  github().get(`${ISSUES}/3`).reply(200, shown());
  expect(await issues.get(shop, 3)).toEqual(issue);
  github()
    .get(`${ISSUES}/3`)
    .reply(200, shown({ state: "closed", body: null }));
  expect(await issues.get(shop, 3)).toEqual({ ...issue, isOpen: false, body: "" });
});

test.each([404, 410])("an issue that was deleted is not there: status %d", async (status) => {
  github().get(`${ISSUES}/3`).reply(status, {});
  expect(await issues.get(shop, 3)).toBeUndefined();
});

test.each([
  ["to another repository", "/repos/acme/other/issues/8", 8],
  ["to another repository, under the same number", "/repos/acme/other/issues/3", 3],
  ["to another repository, named by its id", "/repositories/43/issues/3", 3],
])("an issue that was transferred %s is not there", async (_name, path, number) => {
  github()
    .get(`${ISSUES}/3`)
    .reply(301, {}, { location: `${API}${path}` });
  github().get(path).reply(200, shown({ number }));
  expect(await issues.get(shop, 3)).toBeUndefined();
});

test("an issue that was transferred out of sight is not there", async () => {
  github()
    .get(`${ISSUES}/3`)
    .reply(301, {}, { location: `${API}/repos/other/other/issues/8` });
  github().get("/repos/other/other/issues/8").reply(404, {});
  expect(await issues.get(shop, 3)).toBeUndefined();
});

test("an issue of a renamed repository is still ours", async () => {
  github()
    .get(`${ISSUES}/3`)
    .reply(301, {}, { location: `${API}/repositories/42/issues/3` });
  github().get("/repositories/42/issues/3").reply(200, shown());
  expect(await issues.get(shop, 3)).toEqual(issue);
});

test("letter case makes no other repository", async () => {
  github().get("/repos/Acme/Shop/issues/3").reply(200, shown());
  expect(await issues.get({ ...shop, owner: "Acme", name: "Shop" }, 3)).toEqual(issue);
});

test("an issue that may be read later fails", async () => {
  github().get(`${ISSUES}/3`).reply(500, {});
  expect(await failureOf(issues.get(shop, 3))).toMatchObject({ retry: "later" });
});

const labels = incidentLabels({ id: "acme", name: "Acme" }, "high");

function opens(): void {
  github()
    .post(ISSUES, {
      title: "A leaked key",
      body: "text",
      labels: ["rekey", "rekey:acme", "severity:high"],
    })
    .reply(201, shown());
}

test("an issue is opened with its labels, in their colors, and nobody assigned yet", async () => {
  for (const label of labels)
    github()
      .post(`${SHOP}/labels`, { ...label })
      .reply(201, label);
  opens();
  expect(await issues.create(shop, { title: "A leaked key", body: "text" }, labels)).toEqual(issue);
});

test("a label that is there already, or may not be made, does no harm, and is not asked for again", async () => {
  const others = gitHubIssues(clientsOf(aClient()), APP_ID);
  for (const status of [422, 403, 422]) github().post(`${SHOP}/labels`).reply(status, {});
  opens();
  opens();
  await others.create(shop, { title: "A leaked key", body: "text" }, labels);
  await others.create(shop, { title: "A leaked key", body: "text" }, labels);
});

test("a label that could be made later lets the issue wait", async () => {
  const others = gitHubIssues(clientsOf(aClient()), APP_ID);
  github().post(`${SHOP}/labels`).reply(500, {});
  const [first] = labels;
  const failure = await failureOf(others.create(shop, { title: "t", body: "b" }, first ? [first] : []));
  expect(failure).toMatchObject({ code: "github-unreachable" });
});

test("where issues are turned off, GitHub says gone", async () => {
  github().post(ISSUES).reply(410, { message: "Issues are disabled for this repo" });
  const failure = await failureOf(issues.create(shop, { title: "t", body: "b" }, []));
  expect(failure).toMatchObject({ code: "github-gone", retry: "never" });
});

test.each<[IssueChange["state"], object]>([
  ["open", { state: "open" }],
  ["completed", { state: "closed", state_reason: "completed" }],
  ["not_planned", { state: "closed", state_reason: "not_planned" }],
])("an issue is written over: %s", async (state, sent) => {
  github()
    .patch(`${ISSUES}/3`, { title: "t", body: "b", ...sent })
    .reply(200, shown());
  await issues.update(shop, 3, { title: "t", body: "b", state });
});

test("who can be assigned is assigned", async () => {
  github()
    .post(`${ISSUES}/3/assignees`, { assignees: ["mia", "wes"] })
    .reply(201, shown());
  await issues.assign(shop, 3, ["mia", "wes"]);
});

test("nobody to assign is nothing to ask", async () => {
  await issues.assign(shop, 3, []);
});

test.each([403, 404, 410, 422])(
  "an assignment that GitHub refuses does no harm: status %d",
  async (status) => {
    github().post(`${ISSUES}/3/assignees`).reply(status, {});
    await issues.assign(shop, 3, ["mia"]);
  },
);

test.each([429, 500])("an assignment that may work later fails: status %d", async (status) => {
  github().post(`${ISSUES}/3/assignees`).reply(status, {});
  expect(await failureOf(issues.assign(shop, 3, ["mia"]))).toBeDefined();
});

const comment = (id: number, body: string | null, app: number | null): object => ({
  id,
  body,
  performed_via_github_app: app === null ? null : { id: app },
});

test("a comment is written", async () => {
  github()
    .post(`${ISSUES}/3/comments`, { body: "Hello" })
    .reply(201, comment(77, "Hello", APP_ID));
  expect(await issues.comment(shop, 3, "Hello")).toBe(77);
});

test("our comment is found by its marker, on every page, among nobody else's", async () => {
  const first = [
    comment(1, "<!-- mark -->", null),
    comment(2, "<!-- mark -->", 1),
    comment(3, null, APP_ID),
    ...Array.from({ length: 97 }, () => comment(4, "other", APP_ID)),
  ];
  const pages = [first, [comment(5, "Hello <!-- mark -->", APP_ID)]];
  for (const [index, page] of pages.entries()) {
    github()
      .get(`${ISSUES}/3/comments`)
      .query({ page: index + 1, per_page: 100 })
      .reply(200, JSON.stringify(page), { "content-type": "application/json" });
  }
  expect(await issues.findComment(shop, 3, "<!-- mark -->")).toBe(5);
  github()
    .get(`${ISSUES}/3/comments`)
    .query(true)
    .reply(200, [comment(1, "<!-- mark -->", 1)]);
  expect(await issues.findComment(shop, 3, "<!-- mark -->")).toBeUndefined();
});

test("a comment is read with its time, and one that is gone is not", async () => {
  const updated = { updated_at: "2026-11-21T10:00:00Z" };
  github()
    .get(`${ISSUES}/comments/77`)
    .reply(200, { ...comment(77, "/rekey help", null), ...updated });
  expect(await issues.readComment(shop, 77)).toEqual({
    text: "/rekey help",
    updatedAt: "2026-11-21T10:00:00Z",
  });
  github()
    .get(`${ISSUES}/comments/77`)
    .reply(200, { ...comment(77, null, null), ...updated });
  expect(await issues.readComment(shop, 77)).toMatchObject({ text: "" });
  github().get(`${ISSUES}/comments/77`).reply(404, {});
  expect(await issues.readComment(shop, 77)).toBeUndefined();
});
