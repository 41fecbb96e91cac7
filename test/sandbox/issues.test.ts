import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { octokitOf, refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("the app opens an issue; a tick is an edit with the old body", async () => {
  const { sandbox, octokit, where, ann } = world;
  const draft = { title: "Rotate", body: "- [ ] revoke", labels: ["rekey"], assignees: ["ann"] };
  const { data: issue } = await octokit.rest.issues.create({ ...where, ...draft });
  expect(issue.user).toMatchObject({ login: "rekey[bot]", type: "Bot" });
  expect(issue.assignees?.map((one) => one.login)).toEqual(["ann"]);
  const ticking = { ...where, issue_number: issue.number, body: "- [x] revoke" };
  await octokitOf(sandbox, ann).rest.issues.update(ticking);
  expect(sandbox.deliveries().at(-1)?.payload).toMatchObject({
    action: "edited",
    changes: { body: { from: "- [ ] revoke" } },
    issue: { body: "- [x] revoke", user: { login: "rekey[bot]" } },
    sender: { login: "ann" },
  });
});

test("roles decide who may touch the words of others", async () => {
  const { sandbox, octokit, where, repository, bob } = world;
  const { data: issue } = await octokit.rest.issues.create({ ...where, title: "Roles", body: "text" });
  const asBob = octokitOf(sandbox, bob).rest.issues;
  const target = { ...where, issue_number: issue.number };
  expect(await refusal(asBob.update({ ...target, body: "x" }))).toBe(404);
  sandbox.setRole(repository, bob, "read");
  expect(await refusal(asBob.update({ ...target, state: "closed" }))).toBe(403);
  expect(await refusal(asBob.update({ ...target, body: "x" }))).toBe(403);
  expect(await refusal(asBob.createComment({ ...target, body: "but comment" }))).toBe(0);
  sandbox.setRole(repository, bob, "triage");
  expect(await refusal(asBob.update({ ...target, body: "x" }))).toBe(0);
  expect(await refusal(asBob.update({ ...target, state: "closed" }))).toBe(0);
});

test("GitHub's limits hold", async () => {
  const { octokit, where, sandbox, repository } = world;
  const create = (extra: object) => refusal(octokit.rest.issues.create({ ...where, title: "t", ...extra }));
  expect(await create({ body: "b".repeat(65_537) })).toBe(422);
  expect(await create({ body: "b".repeat(65_536) })).toBe(0);
  expect(await create({ assignees: ["nobody"] })).toBe(422);
  const comment = { ...where, issue_number: 1, body: "b".repeat(65_537) };
  expect(await refusal(octokit.rest.issues.createComment(comment))).toBe(422);
  const ifMatch = { ...where, issue_number: 1, title: "t", headers: { "if-match": '"x"' } };
  expect(await refusal(octokit.rest.issues.update(ifMatch))).toBe(400);
  repository.hasIssues = false;
  expect(await create({})).toBe(410);
  repository.hasIssues = true;
  await sandbox.deleteIssue(repository, 1, { login: "ann" });
  expect(await refusal(octokit.rest.issues.get({ ...where, issue_number: 1 }))).toBe(410);
  expect(await refusal(octokit.rest.issues.get({ ...where, issue_number: 999 }))).toBe(404);
});

test("lists are filtered and paged", async () => {
  const { octokit, where } = world;
  for (const number of [1, 2, 3, 4, 5]) {
    await octokit.rest.issues.create({ ...where, title: `Paged ${number}`, labels: ["paged"] });
  }
  const query = { ...where, labels: "paged", per_page: 2 } as const;
  const first = await octokit.rest.issues.listForRepo(query);
  expect(first.data.map((one) => one.title)).toEqual(["Paged 5", "Paged 4"]);
  expect(first.headers.link).toContain('rel="next"');
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, query);
  expect(all).toHaveLength(5);
});

test("comments, reactions, labels, assignees, locks", async () => {
  const { octokit, where, sandbox, ann } = world;
  const { data: issue } = await octokit.rest.issues.create({ ...where, title: "Talk" });
  const target = { ...where, issue_number: issue.number };
  const { data: comment } = await octokitOf(sandbox, ann).rest.issues.createComment({
    ...target,
    body: "/rekey",
  });
  await octokit.rest.reactions.createForIssueComment({ ...where, comment_id: comment.id, content: "eyes" });
  await octokit.rest.issues.updateComment({ ...where, comment_id: comment.id, body: "edited" });
  await octokit.rest.issues.addLabels({ ...target, labels: ["new"] });
  await octokit.rest.issues.removeLabel({ ...target, name: "new" });
  await octokit.rest.issues.addAssignees({ ...target, assignees: ["ann", "nobody"] });
  expect(
    await refusal(octokit.rest.issues.checkUserCanBeAssignedToIssue({ ...target, assignee: "ann" })),
  ).toBe(0);
  await octokit.rest.issues.lock(target);
  const { data } = await octokit.rest.issues.get(target);
  expect([data.locked, data.comments, data.labels, data.assignees?.length]).toEqual([true, 1, [], 1]);
});
