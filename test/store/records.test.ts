import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { StoredOccurrence } from "../../src/ports/occurrence-store.ts";
import type { TextRead } from "../../src/ports/text-read-store.ts";
import { commitScanJson, coverageJson } from "../../src/store/json.ts";
import { aCommit, anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});

afterAll(() => opened.end());

async function anOccurrence(changes: Partial<StoredOccurrence> = {}): Promise<StoredOccurrence> {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const { incident } = await store.incidents.open(anIncident(repository));
  return {
    incident: incident.id,
    repository: repository.id,
    location: { commit: aCommit(), path: "a/.env", startLine: 1, endLine: 2 },
    variable: "HF_TOKEN",
    committer: "wes",
    foundAt: new Date("2026-10-01T12:00:00Z"),
    ...changes,
  };
}

test("a place counts once for each key, also when two add it at the same moment", async () => {
  const { occurrences } = opened.store;
  const place = await anOccurrence();
  const { location } = place;
  const added = await Promise.all([place, place, place].map((one) => occurrences.add(one)));
  expect(added.filter(Boolean)).toHaveLength(1);
  expect(await occurrences.add({ ...place, location: { ...location, endLine: 9 } })).toBe(false);
  expect(await occurrences.of(place.incident)).toEqual([place]);
  const others = [
    { ...place, location: { ...location, startLine: 2 } },
    { ...place, location: { ...location, path: "b/.env" } },
    { ...place, location: { ...location, commit: aCommit() } },
  ];
  for (const other of others) expect(await occurrences.add(other)).toBe(true);
  expect(await occurrences.of(place.incident)).toEqual([place, ...others]);
});

test("what is not known of a place stays unknown", async () => {
  const { variable: _variable, committer: _committer, ...place } = await anOccurrence();
  await opened.store.occurrences.add(place);
  expect(await opened.store.occurrences.of(place.incident)).toEqual([place]);
});

test("a path is known in its repository, for its key", async () => {
  const { occurrences } = opened.store;
  const place = await anOccurrence();
  const other = await anOccurrence();
  await occurrences.add(place);
  expect(await occurrences.isKnownPath(place.incident, place.repository, "a/.env")).toBe(true);
  expect(await occurrences.isKnownPath(place.incident, place.repository, "a/_env")).toBe(false);
  expect(await occurrences.isKnownPath(place.incident, other.repository, "a/.env")).toBe(false);
  expect(await occurrences.isKnownPath(other.incident, place.repository, "a/.env")).toBe(false);
});

test("a key is tied to the refs that have a commit with it", async () => {
  const { store } = opened;
  const place = await anOccurrence();
  await store.occurrences.add(place);
  const isTied = (number: number) =>
    store.occurrences.isTied(place.incident, place.repository, { kind: "pull-request", number });
  await store.refs.tie(place.repository, { kind: "pull-request", number: 1 }, [
    aCommit(),
    place.location.commit,
  ]);
  await store.refs.tie(place.repository, { kind: "pull-request", number: 2 }, [aCommit()]);
  expect([await isTied(1), await isTied(2), await isTied(3)]).toEqual([true, false, false]);
});

test("a commit is scanned once for each repository and rule set", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const sha = aCommit();
  const scan = {
    filesScanned: 3,
    bytesScanned: 500,
    allowed: 0,
    filesSkipped: 1,
    skipped: [{ path: "a", reason: "ignored by policy" }],
    source: "git",
  } as const;
  await store.scans.add(repository.id, sha, "rules 1", scan);
  await store.scans.add(repository.id, sha, "rules 1", { ...scan, filesScanned: 4 });
  const known = (ruleset: string) => store.scans.known(repository.id, [aCommit(), sha, sha], ruleset);
  expect(await known("rules 1")).toEqual(new Map([[sha, scan]]));
  expect(await known("rules 2")).toEqual(new Map());
  expect(await store.scans.known(repository.id, [], "rules 1")).toEqual(new Map());
});

test("scans and evaluations that were written down with less are still understood", () => {
  const first = { filesScanned: 3, filesSkipped: 0, skipped: [] };
  expect(commitScanJson.parse(first)).toEqual({ ...first, bytesScanned: 0, allowed: 0 });
  const range = { ...first, commitsInRange: 2, commitsScanned: 2 };
  expect(coverageJson.parse(range)).toEqual({ ...range, bytesScanned: 0, allowed: 0, sources: [] });
});

test("a check run is remembered from the intention on", async () => {
  const { checkRuns, repositories } = opened.store;
  const repository = aRepository();
  await repositories.save(repository);
  const { id } = repository;
  const head = aCommit();
  expect(await checkRuns.get(id, head)).toBeUndefined();
  await checkRuns.save(id, head, {});
  expect(await checkRuns.get(id, head)).toEqual({});
  // GitHub's ids have outgrown 32 bits.
  await checkRuns.save(id, head, { run: 50_000_000_000, digest: "abc" });
  expect(await checkRuns.get(id, head)).toEqual({ run: 50_000_000_000, digest: "abc" });
  await checkRuns.save(id, head, {});
  expect(await checkRuns.get(id, head)).toEqual({});
});

test("an answer is begun once, looked for when it may have been written, and done once", async () => {
  const { answers } = opened.store;
  expect(await answers.begin("a")).toBe("new");
  expect(await answers.begin("a")).toBe("begun");
  expect(await answers.begin("b")).toBe("new");
  await answers.finish("a", 3_000_000_000);
  expect([await answers.begin("a"), await answers.begin("b")]).toEqual(["done", "begun"]);
});

test("of a repository the last that was heard holds", async () => {
  const { repositories } = opened.store;
  const repository = aRepository();
  expect(await repositories.get(repository.id)).toBeUndefined();
  await repositories.save(repository);
  expect(await repositories.get(repository.id)).toEqual(repository);
  const renamed = {
    ...repository,
    owner: "other",
    ownerId: 8,
    name: "new",
    isPublic: true,
    defaultBranch: "trunk",
    installationId: 10,
  };
  await repositories.save(renamed);
  expect(await repositories.get(repository.id)).toEqual(renamed);
});

test("a transaction that fails leaves nothing behind, no job either", async () => {
  const { store } = opened;
  const repository = aRepository();
  const work = store.transaction(async (transaction) => {
    await transaction.repositories.save(repository);
    await transaction.answers.begin("c");
    await transaction.enqueue({ kind: "publish-check", repository: repository.id, head: aCommit() });
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await store.repositories.get(repository.id)).toBeUndefined();
  expect(await store.answers.begin("c")).toBe("new");
});

test("how far texts were read is kept for each repository, and goes with nothing else", async () => {
  const { textReads, repositories } = opened.store;
  const { incident, repository } = await anOccurrence();
  const other = aRepository();
  await repositories.save(other);
  const readAt = new Date("2026-10-02T08:00:00Z");
  const first: TextRead = { readAt, upTo: {}, places: [], outcome: "unseen" };
  await textReads.save(incident, repository, first);
  await textReads.save(incident, other.id, first);
  const place = {
    kind: "comment",
    number: 4,
    url: "https://github.com/acme/r1/issues/4#issuecomment-9",
  } as const;
  const second: TextRead = { readAt, upTo: { comments: readAt }, places: [place], outcome: "unclear" };
  await textReads.save(incident, repository, second);
  expect([...(await textReads.of(incident))].sort()).toEqual(
    [
      [repository, second],
      [other.id, first],
    ].sort(),
  );
  expect(await textReads.of((await anOccurrence()).incident)).toEqual(new Map());
});
