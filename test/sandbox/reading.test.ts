import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a commit shows what changed, and nothing of what is binary, renamed or very large", async () => {
  const { sandbox, repository, octokit, where, ann } = world;
  const large = Array.from({ length: 2_100 }, (_, index) => `line ${index}\n`).join("");
  const files = { text: "one\n", gone: "x\n", moved: "same\n".repeat(20) };
  await sandbox.commitFiles(repository, { branch: "diff", pusher: ann, files });
  const after = { text: "one\r\ndiff --git a/x b/x\n", gone: null, moved: null, renamed: files.moved };
  const binary = Buffer.from([0, 1, 2, 255]);
  const ref = await sandbox.commitFiles(repository, {
    branch: "diff",
    pusher: ann,
    author: { name: "Ghost", email: "ghost@nowhere.example" },
    files: { ...after, binary, large, 'odd "\n\u2028 name': "x" },
  });
  const { data } = await octokit.rest.repos.getCommit({ ...where, ref });
  const seen = Object.fromEntries((data.files ?? []).map((one) => [one.filename, [one.status, one.patch]]));
  expect(seen).toEqual({
    binary: ["added", undefined],
    gone: ["removed", "@@ -1 +0,0 @@\n-x"],
    large: ["added", undefined],
    'odd "\n\u2028 name': ["added", "@@ -0,0 +1 @@\n+x\n\\ No newline at end of file"],
    renamed: ["renamed", undefined],
    text: ["modified", "@@ -1 +1,2 @@\n-one\n+one\r\n+diff --git a/x b/x"],
  });
  expect(data.author).toBeNull();
  expect(data.stats?.additions).toBe(2_103);
});

test("files of a commit come 300 a page", async () => {
  const { sandbox, repository, octokit, where, ann } = world;
  const files = Object.fromEntries(Array.from({ length: 650 }, (_, index) => [`f/${index}`, "x"]));
  const ref = await sandbox.commitFiles(repository, { branch: "wide", pusher: ann, files });
  const first = await octokit.rest.repos.getCommit({ ...where, ref });
  expect(first.data.files).toHaveLength(300);
  expect(first.headers.link).toContain('rel="last"');
  expect((await octokit.rest.repos.getCommit({ ...where, ref, page: 3 })).data.files).toHaveLength(50);
  const compared = await octokit.rest.repos.compareCommitsWithBasehead({
    ...where,
    basehead: `main...${ref}`,
  });
  expect(compared.data.files).toHaveLength(300);
});

test("a comparison shows the last 250 commits, or all of them by pages", async () => {
  const { sandbox, repository, octokit, where, ann } = world;
  const commits = Array.from({ length: 300 }, (_, index) => ({ files: { long: String(index) } }));
  const { shas } = await sandbox.push(repository, { branch: "long", pusher: ann, commits });
  const basehead = "main...long";
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...where, basehead });
  expect([data.status, data.ahead_by, data.behind_by, data.total_commits]).toEqual(["ahead", 300, 0, 300]);
  expect(data.commits.map((one) => one.sha)).toEqual(shas.slice(50));
  const pages = [1, 2, 3].map((page) =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...where, basehead, per_page: 100, page }),
  );
  const answers = await Promise.all(pages);
  expect(answers.flatMap((one) => one.data.commits.map((commit) => commit.sha))).toEqual(shas);
  expect(answers.map((one) => one.data.files?.length)).toEqual([1, 0, 0]);
});

test("unknown and unrelated commits cannot be compared", async () => {
  const { sandbox, repository, octokit, where, ann } = world;
  await sandbox.push(repository, {
    branch: "alone",
    pusher: ann,
    onto: null,
    commits: [{ files: { a: "1" } }],
  });
  const compare = (basehead: string) =>
    refusal(octokit.rest.repos.compareCommitsWithBasehead({ ...where, basehead }));
  expect(await compare(`main...${"1".repeat(40)}`)).toBe(404);
  expect(await compare("main...alone")).toBe(404);
  expect(await compare("main~1...--help")).toBe(404);
});

test("contents, trees, blobs and refs are read", async () => {
  const { octokit, where } = world;
  const { data: file } = await octokit.rest.repos.getContent({ ...where, path: "README.md" });
  if (Array.isArray(file) || file.type !== "file") throw new Error("not a file");
  expect(Buffer.from(file.content, "base64").toString()).toBe("# app\n");
  const raw = await octokit.rest.repos.getContent({
    ...where,
    path: "README.md",
    mediaType: { format: "raw" },
  });
  expect(Buffer.from(Object(raw.data)).toString()).toBe("# app\n");
  expect(await refusal(octokit.rest.repos.getContent({ ...where, path: ".github/rekey.yml" }))).toBe(404);
  const { data: tree } = await octokit.rest.git.getTree({ ...where, tree_sha: "wide", recursive: "1" });
  expect(tree.tree).toHaveLength(652);
  const blob = await octokit.rest.git.getBlob({ ...where, file_sha: file.sha });
  expect(blob.data.size).toBe(6);
  const ref = await octokit.rest.git.getRef({ ...where, ref: "heads/main" });
  const branch = await octokit.rest.repos.getBranch({ ...where, branch: "main" });
  expect(ref.data.object.sha).toBe(branch.data.commit.sha);
  expect(await octokit.paginate(octokit.rest.repos.listBranches, where)).toHaveLength(5);
  const refs = await octokit.rest.git.listMatchingRefs({ ...where, ref: "heads/" });
  expect(refs.data).toHaveLength(5);
});

test("commits are listed by pages, newest first", async () => {
  const { octokit, where } = world;
  const all = await octokit.paginate(octokit.rest.repos.listCommits, {
    ...where,
    sha: "long",
    per_page: 100,
  });
  expect(all).toHaveLength(301);
  expect(all[0]?.author?.login).toBe("ann");
  const some = await octokit.rest.repos.listCommits({ ...where, sha: "diff", path: "text" });
  expect(some.data).toHaveLength(2);
  const activity = await octokit.rest.repos.listActivities(where);
  expect(activity.data.map((one) => one.activity_type)).toContain("branch_creation");
});
