import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { octokitOf, refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let sha: string;

beforeAll(async () => {
  world = await startWorld();
  sha = (await world.repository.git.branch("main")) ?? "";
});

afterAll(() => world.sandbox.stop());

const ANNOTATION = {
  path: "a",
  start_line: 1,
  end_line: 1,
  annotation_level: "failure",
  message: "m",
} as const;
const output = (annotations: number) => ({
  title: "title",
  summary: "summary",
  annotations: Array.from({ length: annotations }, () => ANNOTATION),
});

test("a check run is created, completed and completed again; annotations add up", async () => {
  const { octokit, where, sandbox } = world;
  const { data: run } = await octokit.rest.checks.create({ ...where, name: "rekey", head_sha: sha });
  expect([run.status, run.app?.slug]).toEqual(["queued", "rekey"]);
  const check = { ...where, check_run_id: run.id };
  await octokit.rest.checks.update({ ...check, conclusion: "action_required", output: output(50) });
  const { data } = await octokit.rest.checks.update({ ...check, conclusion: "success", output: output(2) });
  expect([data.status, data.conclusion, data.output.annotations_count]).toEqual(["completed", "success", 52]);
  const annotations = await octokit.paginate(octokit.rest.checks.listAnnotations, check);
  expect(annotations).toHaveLength(52);
  const shown = sandbox.check("acme/app", sha, "rekey")?.history.map((one) => one.conclusion);
  expect(shown).toEqual([null, "action_required", "success"]);
  const events = sandbox.deliveries().filter((one) => one.event === "check_run");
  expect(events.map((one) => one.action)).toEqual(["created", "completed"]);
  expect(sandbox.violations()).toEqual([]);
});

test("the newest run of a name is what counts", async () => {
  const { octokit, where } = world;
  await octokit.rest.checks.create({ ...where, name: "rekey", head_sha: sha, status: "in_progress" });
  const latest = await octokit.rest.checks.listForRef({ ...where, ref: "main", check_name: "rekey" });
  expect(latest.data.check_runs.map((one) => one.status)).toEqual(["in_progress"]);
  const all = await octokit.rest.checks.listForRef({ ...where, ref: sha, filter: "all" });
  expect(all.data.total_count).toBe(2);
});

test("GitHub's limits hold", async () => {
  const { octokit, where, sandbox } = world;
  const create = (extra: object) =>
    refusal(octokit.rest.checks.create({ ...where, name: "rekey", head_sha: sha, ...extra }));
  const action = { label: "label", description: "description", identifier: "identifier" };
  expect(await create({ output: output(51) })).toBe(422);
  expect(await create({ actions: [action, action, action, action] })).toBe(422);
  expect(await create({ actions: [{ ...action, label: "l".repeat(21) }] })).toBe(422);
  expect(await create({ output: { title: "t", summary: "s".repeat(65_536) } })).toBe(422);
  expect(await create({ output: { summary: "no title" } })).toBe(422);
  expect(await create({ head_sha: "1".repeat(40) })).toBe(422);
  expect(await create({ status: "completed" })).toBe(422);
  expect(sandbox.violations().every((one) => one.kind === "request")).toBe(true);
  expect(sandbox.violations().length).toBeGreaterThan(3);
});

test("only apps write checks, and only the owner of a run changes it", async () => {
  const { sandbox, ann, where } = world;
  const attempt = octokitOf(sandbox, ann).rest.checks.create({ ...where, name: "forged", head_sha: sha });
  expect(await refusal(attempt)).toBe(403);
});

test("a button and a re-run reach the app that owns the run", async () => {
  const { sandbox, octokit, where, ann, bob } = world;
  const action = { label: "Rotated", description: "I rotated the key", identifier: "rotated" };
  const { data } = await octokit.rest.checks.create({
    ...where,
    name: "rekey",
    head_sha: sha,
    conclusion: "action_required",
    actions: [action],
  });
  const run = sandbox.check("acme/app", sha, "rekey");
  if (run === undefined) throw new Error("no run");
  expect(run.id).toBe(data.id);
  await sandbox.requestAction(run, "rotated", ann);
  expect(sandbox.deliveries().at(-1)?.payload).toMatchObject({
    action: "requested_action",
    requested_action: { identifier: "rotated" },
    sender: { login: "ann" },
  });
  await expect(sandbox.requestAction(run, "rotated", bob)).rejects.toThrow(/write/);
  await sandbox.rerequestCheck(run, ann);
  expect(sandbox.deliveries().at(-1)?.action).toBe("rerequested");
});
