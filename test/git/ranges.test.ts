import { expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { complete, fetchWorld } from "./fetch-world.ts";

const { world, scene, push } = fetchWorld();

test("a push, a new branch and a forced push are listed and read", async () => {
  const { commits, repository, there } = await scene("ranges");
  const first = await push(there, "main", ["one", "two"]);
  expect(await commits.pushed(repository, { branch: "main", ...first })).toEqual(complete(first.shas));
  expect(await commits.read(repository, first.head)).toMatchObject({
    kind: "complete",
    parents: [first.shas[0]],
    changes: [{ kind: "patch", path: "two.txt", patch: "@@ -0,0 +1,1 @@\n+two" }],
    skipped: [],
    text: expect.stringContaining("author "),
  });
  const branch = await push(there, "side", ["three", "four"]);
  expect(await commits.pushed(repository, { branch: "side", head: branch.head })).toEqual(
    complete(branch.shas),
  );
  const forced = await push(there, "side", ["five"], first.head);
  expect(await commits.pushed(repository, { branch: "side", ...forced })).toEqual(complete(forced.shas));
  const knownTip = { branch: "side", head: branch.head, known: branch.shas[0] ?? first.head };
  expect(await commits.pushed(repository, knownTip)).toEqual(complete(branch.shas.slice(1)));
});

test("an old head that GitHub no longer has is replaced by the default branch", async () => {
  const { commits, repository, there } = await scene("gone");
  const { head, shas } = await push(there, "side", ["one"]);
  const before = commitSha("1234567890".repeat(4));
  expect(await commits.pushed(repository, { branch: "side", before, head })).toEqual(complete(shas));
  const whole = await commits.pushed(repository, { branch: "main", before, head });
  expect(whole).toMatchObject({ kind: "complete", commits: [expect.any(String), ...shas] });
});

test("commits that no ref names any more are fetched by their name", async () => {
  const { commits, repository, there } = await scene("unreachable");
  const { head, shas } = await push(there, "side", ["one", "two"]);
  await world().sandbox.deleteBranch(there, "side", world().ann);
  expect(await commits.pushed(repository, { branch: "side", head })).toEqual(complete(shas));
  const missing = commitSha("0123456789".repeat(4));
  await expect(commits.read(repository, missing)).rejects.toMatchObject({
    code: "github-not-found",
    retry: "briefly",
    detail: "GitHub no longer has the commits",
  });
});

test("a pull request from a fork is read through the repository that it is for", async () => {
  const { commits, repository, there } = await scene("forked");
  const { sandbox, bob, ann } = world();
  sandbox.setRole(there, bob, "read");
  const base = await push(there, "main", ["base"]);
  const fork = await sandbox.fork(there, bob);
  sandbox.setRole(fork, ann, "write");
  const idea = await push(fork, "idea", ["idea", "more"]);
  const pull = await sandbox.openPullRequest(there, { author: bob, head: "idea", headRepository: fork });
  const number = pull.number;
  const pullRequest = {
    number,
    isOpen: true,
    base: base.head,
    baseName: "main",
    head: idea.head,
    commitCount: 2,
  };
  expect(await commits.inPullRequest(repository, pullRequest)).toEqual(complete(idea.shas));
});

test("an annotated tag is listed with its own text", async () => {
  const { commits, repository, there } = await scene("tagged");
  const { head, shas } = await push(there, "side", ["one"]);
  const tag = `object ${head}\ntype commit\ntag v1\ntagger T <t@x.example> 1700000000 +0000\n\nhello from the tag\n`;
  const hashed = await there.git.text(["hash-object", "-t", "tag", "-w", "--stdin"], { input: tag });
  const sha = commitSha(hashed.trim());
  await world().sandbox.pushRefs(there, world().ann, { "refs/tags/v1": sha });
  const expected = { head, range: complete([...shas, sha]) };
  expect(await commits.tagged(repository, { name: "v1", object: sha })).toEqual(expected);
  expect(await commits.read(repository, sha)).toMatchObject({
    kind: "complete",
    changes: [],
    text: expect.stringContaining("hello from the tag"),
  });
});

test("tags that tag each other are followed, and where that ends is said", async () => {
  const { commits, repository, there } = await scene("piled");
  const { head } = await push(there, "side", ["one"]);
  const objects = [head];
  for (let depth = 1; depth <= 101; depth++) {
    const [object, type] = [objects.at(-1), depth === 1 ? "commit" : "tag"];
    const text = `object ${object}\ntype ${type}\ntag v${depth}\ntagger T <t@x.example> 1700000000 +0000\n\nhello\n`;
    const sha = await there.git.text(["hash-object", "-t", "tag", "-w", "--stdin"], { input: text });
    objects.push(commitSha(sha.trim()));
  }
  const [hundred, one] = objects.slice(-2);
  if (hundred === undefined || one === undefined) throw new Error("the tags are not there");
  await world().sandbox.pushRefs(there, world().ann, { "refs/tags/v100": hundred, "refs/tags/v101": one });
  const whole = { head, range: complete([head, ...objects.slice(1, -1)]) };
  expect(await commits.tagged(repository, { name: "v100", object: hundred })).toEqual(whole);
  const cut = { kind: "incomplete", reason: "more than 100 tags tag each other" };
  expect(await commits.tagged(repository, { name: "v101", object: one })).toMatchObject({ head, range: cut });
});

test("the refs of a repository are listed, with what annotated tags name in the end", async () => {
  const { commits, repository, there } = await scene("refs");
  const { head } = await push(there, "side", ["one"]);
  const tag = `object ${head}\ntype commit\ntag v1\ntagger T <t@x.example> 1700000000 +0000\n\nhello\n`;
  const object = commitSha(
    (await there.git.text(["hash-object", "-t", "tag", "-w", "--stdin"], { input: tag })).trim(),
  );
  await world().sandbox.pushRefs(there, world().ann, { "refs/tags/v1": object, "refs/tags/light": head });
  expect(await commits.refs.list(repository)).toEqual([
    { ref: "refs/heads/main", object: expect.any(String) },
    { ref: "refs/heads/side", object: head },
    { ref: "refs/tags/light", object: head },
    { ref: "refs/tags/v1", object, peeled: head },
  ]);
  expect(await commits.isWarm(repository)).toBe(false);
});

test("a tag that is gone, or names no commit, brings nothing", async () => {
  const { commits, repository, there } = await scene("odd-tag");
  const { head } = await push(there, "side", ["one"]);
  const object = commitSha((await there.git.text(["rev-parse", `${head}:one.txt`])).trim());
  await world().sandbox.pushRefs(there, world().ann, { "refs/tags/odd": object, "refs/tags/plain": head });
  expect(await commits.tagged(repository, { name: "odd", object })).toBeUndefined();
  expect(await commits.tagged(repository, { name: "gone" })).toBeUndefined();
  const plain = { head, range: complete([head]) };
  expect(await commits.tagged(repository, { name: "plain" })).toEqual(plain);
});
