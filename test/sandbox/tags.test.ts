import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let head: string;

beforeAll(async () => {
  world = await startWorld();
  head = (await world.repository.git.branch("main")) ?? "";
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a lightweight tag can bring a commit that no branch has", async () => {
  const { sandbox, repository, ann } = world;
  const [sha = ""] = await sandbox.makeCommits(repository, head, [{ files: { hidden: "1" } }]);
  const told = await during(() => sandbox.pushRefs(repository, ann, { "refs/tags/light": sha }));
  expect(told.map((one) => one.event)).toEqual(["push", "create"]);
  expect(told[0]?.payload).toMatchObject({
    ref: "refs/tags/light",
    before: "0".repeat(40),
    after: sha,
    created: true,
    commits: [],
    head_commit: { id: sha, distinct: true, added: ["hidden"] },
  });
  expect(told[1]?.payload).toMatchObject({ ref: "light", ref_type: "tag" });
});

test("an annotated tag is an object of its own, which names its commit", async () => {
  const { sandbox, repository, ann, octokit, where } = world;
  const tag = await sandbox.makeTag(repository, head, { name: "v1", message: "First\n\nof all" });
  const [push] = await during(() => sandbox.pushRefs(repository, ann, { "refs/tags/v1": tag }));
  expect(push?.payload).toMatchObject({
    after: tag,
    commits: [],
    head_commit: { id: head, distinct: false },
  });
  const ref = await octokit.rest.git.getRef({ ...where, ref: "tags/v1" });
  expect(ref.data).toMatchObject({ ref: "refs/tags/v1", object: { sha: tag, type: "tag" } });
  const { data } = await octokit.rest.git.getTag({ ...where, tag_sha: tag });
  expect(data).toMatchObject({
    tag: "v1",
    message: "First\n\nof all",
    object: { sha: head, type: "commit" },
  });
  expect(await refusal(octokit.rest.git.getTag({ ...where, tag_sha: head }))).toBe(404);
  expect(await refusal(octokit.rest.git.getRef({ ...where, ref: "tags/v" }))).toBe(404);
  const all = await octokit.rest.git.listMatchingRefs({ ...where, ref: "tags/v" });
  expect(all.data.map((one) => one.ref)).toEqual(["refs/tags/v1"]);
});

test("a tag that moves or goes is told of", async () => {
  const { sandbox, repository, ann } = world;
  const [next = ""] = await sandbox.makeCommits(repository, head, [{ files: { next: "1" } }]);
  const moved = await during(() => sandbox.pushRefs(repository, ann, { "refs/tags/v1": next }));
  expect(moved.map((one) => one.payload)).toMatchObject([{ created: false, forced: false, commits: [] }]);
  const gone = await during(() => sandbox.pushRefs(repository, ann, { "refs/tags/v1": null }));
  expect(gone.map((one) => one.event)).toEqual(["push", "delete"]);
  expect(gone[0]?.payload).toMatchObject({ after: "0".repeat(40), deleted: true, head_commit: null });
});

test("four tags in one push make no events, but a branch beside them does", async () => {
  const { sandbox, repository, ann } = world;
  const tags = Object.fromEntries([1, 2, 3, 4].map((number) => [`refs/tags/many${number}`, head]));
  const told = await during(() => sandbox.pushRefs(repository, ann, { ...tags, "refs/heads/beside": head }));
  expect(told.map((one) => one.payload.ref)).toEqual(["refs/heads/beside", "beside"]);
  const three = Object.fromEntries([1, 2, 3].map((number) => [`refs/tags/few${number}`, head]));
  expect(await during(() => sandbox.pushRefs(repository, ann, three))).toHaveLength(6);
});

test("more than 5,000 branches in one push make no events", async () => {
  const { sandbox, repository, ann } = world;
  const names = Array.from({ length: 5_001 }, (_, index) => [`refs/heads/flood/${index}`, head]);
  const told = await during(() => sandbox.pushRefs(repository, ann, Object.fromEntries(names)));
  expect(told).toEqual([]);
});

async function during(work: () => Promise<void>) {
  const before = world.sandbox.deliveries().length;
  await work();
  return world.sandbox.deliveries().slice(before);
}
