import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noCoverage } from "../../src/incident/coverage.ts";
import type { Occurrence } from "../../src/incident/finding.ts";
import { storedFingerprint } from "../../src/incident/fingerprint.ts";
import type { Repository } from "../../src/incident/repository.ts";
import { aCommit, anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});

afterAll(() => opened.end());

async function newRepository(changes: Partial<Repository> = {}): Promise<Repository> {
  const repository = aRepository(changes);
  await opened.store.repositories.save(repository);
  return repository;
}

function aWarning(changes: Partial<Occurrence["location"]> = {}): Occurrence {
  return {
    providerId: "custom",
    formatId: "shop-token",
    formatName: "shop token",
    fingerprint: storedFingerprint("ab".repeat(32)),
    mask: "shop…",
    variable: "TOKEN",
    location: { commit: aCommit(), path: "a.env", startLine: 3, endLine: 3, ...changes },
  };
}

const branch = { kind: "branch", name: "feature" } as const;

/** Ties commits to the branch, in this order, and evaluates its head. */
async function atHead(repository: Repository, ...warnings: readonly Occurrence[]) {
  const { refs } = opened.store;
  const commits = warnings.map(({ location }) => location.commit);
  for (const warning of warnings)
    await opened.store.warnings.replace(repository.id, warning.location.commit, [warning]);
  await refs.tie(repository.id, branch, commits);
  const head = commits.at(-1) ?? aCommit();
  const evaluation = { ref: branch, evaluation: { kind: "complete" }, policyProblems: [] } as const;
  await refs.finish(repository.id, head, { ...evaluation, coverage: noCoverage(1) });
  return (await refs.atHead(repository.id, head)).warnings;
}

test("a head has the warnings of its commits, once each, and keeps all that is known of them", async () => {
  const repository = await newRepository();
  const [one, two] = [aWarning(), aWarning({ path: "b.env" })];
  expect(await atHead(repository, one, two)).toEqual([one, two]);
  const other = await newRepository();
  expect(await atHead(other)).toEqual([]);
});

test("a later comment silences a warning in its file; an earlier one does not", async () => {
  const silenced = { isAllowedInline: true } as const;
  expect(await atHead(await newRepository(), aWarning(), aWarning(silenced))).toEqual([]);
  const anew = aWarning({ startLine: 9 });
  expect(await atHead(await newRepository(), aWarning(silenced), anew)).toEqual([anew]);
  const elsewhere = aWarning();
  expect(await atHead(await newRepository(), elsewhere, aWarning({ ...silenced, path: "b" }))).toEqual([
    elsewhere,
  ]);
});

test("a scan by other rules takes the place of the one before", async () => {
  const repository = await newRepository();
  const warning = aWarning();
  expect(await atHead(repository, warning)).toHaveLength(1);
  await opened.store.warnings.replace(repository.id, warning.location.commit, []);
  expect((await opened.store.refs.atHead(repository.id, warning.location.commit)).warnings).toEqual([]);
});

test("the warnings of a key are taken once, in all repositories of its owner and in no other", async () => {
  const { warnings } = opened.store;
  const [one, two, foreign] = [
    await newRepository({ ownerId: 70 }),
    await newRepository({ ownerId: 70 }),
    await newRepository({ ownerId: 71 }),
  ];
  const warning = aWarning();
  for (const { id } of [one, two, foreign]) await warnings.replace(id, warning.location.commit, [warning]);
  const taken = await warnings.take(70, warning.fingerprint);
  expect(taken.map(({ repository }) => repository).sort()).toEqual([one.id, two.id].sort());
  expect(taken[0]?.warning).toEqual(warning);
  expect(await warnings.take(70, warning.fingerprint)).toEqual([]);
  expect(await warnings.take(71, warning.fingerprint)).toHaveLength(1);
});

test("of some keys, those with an open incident are known", async () => {
  const { incidents } = opened.store;
  const repository = await newRepository({ ownerId: 72 });
  const { incident } = await incidents.open(anIncident(repository, { formatName: "shop token" }));
  expect(incident.formatName).toBe("shop token");
  const unknown = storedFingerprint("cd".repeat(32));
  expect(await incidents.openAmong(72, [incident.fingerprint, unknown])).toEqual(
    new Set([incident.fingerprint]),
  );
  expect(await incidents.openAmong(73, [incident.fingerprint])).toEqual(new Set());
  const by = { kind: "rekey" } as const;
  const state = { kind: "resolved", resolution: "revoked", by, at: new Date() } as const;
  await incidents.save({ ...incident, state }, []);
  expect(await incidents.openAmong(72, [incident.fingerprint])).toEqual(new Set());
});
