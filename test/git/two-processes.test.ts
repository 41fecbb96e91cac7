import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { fetchWorld } from "./fetch-world.ts";

/* Two processes with one DATA_DIR: as it were, since each has what it knows in an object of its own. */

const { scene, push } = fetchWorld();

async function identityOf(folder: string): Promise<number> {
  return (await stat(folder)).ino;
}

test("two processes make, fill and read one mirror at the same time", async () => {
  const { commits, beside, repository, there, mirrors, mirror } = await scene("two-at-once");
  const { shas } = await push(there, "side", ["one", "two", "three", "four"]);
  const other = beside();
  const one = await Promise.allSettled(
    [commits, other].flatMap((way) => shas.map((sha) => way.read(repository, sha))),
  );
  // One may have met a lock of the other: that passes, and says nothing of the mirror.
  for (const outcome of one)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ retry: "later" });
  const identity = await identityOf(mirror);
  for (const way of [commits, other])
    for (const sha of shas) expect(await way.read(repository, sha)).toMatchObject({ kind: "complete" });
  expect(await identityOf(mirror)).toBe(identity);
  expect(await readdir(mirrors)).toEqual([`${there.id}.git`]);
});

test("a mirror that another process has made anew is read, and not made anew again", async () => {
  const { commits, beside, repository, there, mirror } = await scene("made-anew");
  const { head } = await push(there, "side", ["one"]);
  await commits.read(repository, head);
  await rm(mirror, { recursive: true });
  const other = beside();
  await other.read(repository, head);
  const identity = await identityOf(mirror);
  const { head: next } = await push(there, "side", ["two"]);
  for (const way of [commits, other, commits]) {
    expect(await way.read(repository, next)).toMatchObject({
      kind: "complete",
      changes: [{ path: "two.txt" }],
    });
  }
  expect(await identityOf(mirror)).toBe(identity);
});

test("after many small fetches, the mirror is put in order, and all of it can still be read", async () => {
  const { commits, repository, there, mirror } = await scene("many");
  const { head, shas } = await push(
    there,
    "side",
    Array.from({ length: 42 }, (_none, index) => `n${index}`),
  );
  for (const sha of shas) await commits.read(repository, sha);
  const packs = (await readdir(join(mirror, "objects/pack"))).filter((name) => name.endsWith(".pack"));
  expect(packs.length).toBeLessThan(10);
  for (const sha of shas) expect(await commits.read(repository, sha)).toMatchObject({ kind: "complete" });
  expect(await commits.pushed(repository, { branch: "side", head })).toMatchObject({
    commits: { length: 42 },
  });
});

test("what another process is at stays; what was left an hour ago goes", async () => {
  const { commits, repository, there, mirrors, mirror, reopen } = await scene("left");
  const { head } = await push(there, "side", ["one"]);
  await commits.read(repository, head);
  const past = new Date(Date.now() - 3_700_000);
  const files = ["objects/pack/tmp_pack_new", "objects/pack/tmp_pack_old", "packed-refs.lock"];
  for (const name of files) await writeFile(join(mirror, name), "");
  for (const name of files.slice(1)) await utimes(join(mirror, name), past, past);
  for (const name of ["7.git.new-new", "8.git.new-old"]) await mkdir(join(mirrors, name));
  await utimes(join(mirrors, "8.git.new-old"), past, past);
  await (await reopen()).read(repository, head);
  const left = (await readdir(mirror, { recursive: true })).filter((name) => /tmp_|\.lock$/.test(name));
  expect(left).toEqual(["objects/pack/tmp_pack_new"]);
  expect((await readdir(mirrors)).sort()).toEqual([`${there.id}.git`, "7.git.new-new"].sort());
});
