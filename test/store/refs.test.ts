import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CommitSha } from "../../src/incident/commit-sha.ts";
import { noCoverage } from "../../src/incident/coverage.ts";
import type { GatedRef, Repository } from "../../src/incident/repository.ts";
import type { StoredIncident } from "../../src/ports/incident-store.ts";
import type { StoredEvaluation } from "../../src/ports/ref-store.ts";
import { aCommit, anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});

afterAll(() => opened.end());

const branch: GatedRef = { kind: "branch", name: "feature" };
const pull: GatedRef = { kind: "pull-request", number: 1 };

async function newRepository(): Promise<Repository> {
  const repository = aRepository();
  await opened.store.repositories.save(repository);
  return repository;
}

/** A key in these commits. */
async function leakIn(repository: Repository, ...commits: readonly CommitSha[]): Promise<StoredIncident> {
  const { store } = opened;
  const { incident } = await store.incidents.open(anIncident(repository));
  for (const commit of commits) {
    await store.occurrences.add({
      incident: incident.id,
      repository: repository.id,
      location: { commit, path: ".env", startLine: 1, endLine: 1 },
      foundAt: new Date("2026-10-01T12:00:00Z"),
    });
  }
  return incident;
}

function complete(ref: GatedRef): StoredEvaluation {
  return { ref, evaluation: { kind: "complete" }, coverage: noCoverage(1), policyProblems: [] };
}

/** Evaluates a head of a ref that brought these commits. */
async function evaluate(
  repository: Repository,
  ref: GatedRef,
  commits: readonly CommitSha[],
  start: Pick<StoredEvaluation, "before"> = {},
): Promise<CommitSha> {
  const { refs } = opened.store;
  const head = commits.at(-1) ?? aCommit();
  await refs.begin(repository.id, head, { ref, ...start });
  await refs.tie(repository.id, ref, commits);
  await refs.finish(repository.id, head, { ...complete(ref), ...start });
  return head;
}

async function incidentsAt(repository: Repository, head: CommitSha): Promise<readonly string[]> {
  const { incidents } = await opened.store.refs.atHead(repository.id, head);
  return incidents.map(({ incident }) => incident.id);
}

test("a key blocks its head and every later one of the ref, and no earlier one", async () => {
  const repository = await newRepository();
  const [clean, leak, later] = [aCommit(), aCommit(), aCommit()];
  const incident = await leakIn(repository, leak);
  await evaluate(repository, branch, [clean]);
  await evaluate(repository, branch, [leak]);
  await evaluate(repository, branch, [later]);
  expect(await incidentsAt(repository, clean)).toEqual([]);
  expect(await incidentsAt(repository, leak)).toEqual([incident.id]);
  expect(await incidentsAt(repository, later)).toEqual([incident.id]);
  expect(await opened.store.refs.headsTiedTo(incident.id)).toEqual(
    expect.arrayContaining([
      { repository: repository.id, head: leak, isCurrent: false },
      { repository: repository.id, head: later, isCurrent: true },
    ]),
  );
  expect(await opened.store.refs.headsTiedTo(incident.id)).toHaveLength(2);
});

test("a head that is evaluated again takes on what the ref has got since", async () => {
  const repository = await newRepository();
  const [first, leak] = [aCommit(), aCommit()];
  const incident = await leakIn(repository, leak);
  await evaluate(repository, branch, [first]);
  await evaluate(repository, branch, [leak]);
  expect(await incidentsAt(repository, first)).toEqual([]);
  await opened.store.refs.finish(repository.id, first, complete(branch));
  expect(await incidentsAt(repository, first)).toEqual([incident.id]);
});

test("commits stay tied when they are listed again, in the place that they had", async () => {
  const repository = await newRepository();
  const [clean, leak] = [aCommit(), aCommit()];
  await leakIn(repository, leak);
  await evaluate(repository, branch, [clean]);
  await evaluate(repository, branch, [clean, leak]);
  await opened.store.refs.tie(repository.id, branch, [leak, clean]);
  expect(await incidentsAt(repository, clean)).toEqual([]);
});

test("refs do not mix: not by name, not by kind, not by repository", async () => {
  const [repository, other] = [await newRepository(), await newRepository()];
  const leak = aCommit();
  const incident = await leakIn(repository, leak);
  await evaluate(repository, branch, [leak]);
  const elsewhere = await evaluate(repository, { kind: "branch", name: "other" }, [aCommit()]);
  const sameName = await evaluate(repository, { kind: "branch", name: "1" }, [aCommit()]);
  const asPull = await evaluate(repository, pull, [leak]);
  const sameCommit = await evaluate(other, branch, [leak]);
  expect(asPull).toBe(leak);
  expect(await incidentsAt(repository, elsewhere)).toEqual([]);
  expect(await incidentsAt(repository, sameName)).toEqual([]);
  // The other repository has the commit, but not the occurrence: its own scan has to find it.
  expect(await incidentsAt(other, sameCommit)).toEqual([]);
  expect(await opened.store.refs.headsTiedTo(incident.id)).toEqual([
    { repository: repository.id, head: leak, isCurrent: true },
  ]);
  expect((await opened.store.refs.atHead(repository.id, leak)).evaluations.map(({ ref }) => ref)).toEqual([
    branch,
    pull,
  ]);
});

test("an evaluation is written over, from pending to its end and back", async () => {
  const { refs } = opened.store;
  const repository = await newRepository();
  const [before, head] = [aCommit(), aCommit()];
  const evaluations = async () => (await refs.atHead(repository.id, head)).evaluations;
  await refs.begin(repository.id, head, { ref: branch, before });
  expect(await evaluations()).toMatchObject([{ ref: branch, before, evaluation: { kind: "pending" } }]);
  expect([...(await refs.pending(repository.id, branch)).keys()]).toEqual([head]);
  const coverage = {
    ...noCoverage(2),
    filesSkipped: 1,
    skipped: [{ path: "a", reason: "ignored by policy" as const }],
  };
  const result = { ...complete(branch), before, coverage, policyProblems: ["one problem"] };
  await refs.finish(repository.id, head, result);
  expect(await evaluations()).toEqual([result]);
  expect(await refs.pending(repository.id, branch)).toEqual(new Map());
  const evaluation = { kind: "incomplete", reason: "too long" } as const;
  await refs.finish(repository.id, head, { ...result, evaluation });
  expect(await evaluations()).toEqual([{ ...result, evaluation }]);
  await refs.begin(repository.id, head, { ref: branch, before });
  expect(await evaluations()).toMatchObject([{ evaluation: { kind: "pending" }, policyProblems: [] }]);
});

test("a scan does not end what was begun anew while it ran", async () => {
  const { refs } = opened.store;
  const [repository, head] = [await newRepository(), aCommit()];
  const first = await refs.begin(repository.id, head, { ref: pull });
  const second = await refs.begin(repository.id, head, { ref: pull });
  expect(await refs.finish(repository.id, head, complete(pull), first)).toBe(false);
  expect(await refs.pending(repository.id, pull)).toEqual(new Map([[head, second]]));
  expect(await refs.finish(repository.id, head, complete(pull), second)).toBe(true);
  expect(await refs.pending(repository.id, pull)).toEqual(new Map());
});

test("a scan ends what was given up in the meantime", async () => {
  const { refs } = opened.store;
  const [repository, head] = [await newRepository(), aCommit()];
  const beginning = await refs.begin(repository.id, head, { ref: pull });
  const evaluation = { kind: "incomplete", reason: "given up" } as const;
  await refs.finish(repository.id, head, { ...complete(pull), evaluation });
  expect(await refs.finish(repository.id, head, complete(pull), beginning)).toBe(true);
  expect((await refs.evaluation(repository.id, pull, head))?.evaluation).toEqual({ kind: "complete" });
});

test("what nobody can finish is forgotten, and not what was begun anew or ended well", async () => {
  const { refs } = opened.store;
  const repository = await newRepository();
  const [begun, anew, failed, done] = [aCommit(), aCommit(), aCommit(), aCommit()];
  for (const head of [begun, anew, failed]) await refs.begin(repository.id, head, { ref: pull });
  const evaluation = { kind: "incomplete", reason: "no" } as const;
  await refs.finish(repository.id, failed, { ...complete(pull), evaluation });
  await refs.finish(repository.id, done, complete(pull));
  const unfinished = await refs.unfinished(repository.id, pull);
  expect(new Set(unfinished.map(({ head }) => head))).toEqual(new Set([begun, anew, failed]));
  expect(unfinished.find(({ head }) => head === failed)).toEqual({ head: failed });
  await refs.begin(repository.id, anew, { ref: pull });
  await refs.abandon(repository.id, pull, unfinished);
  const left = await refs.unfinished(repository.id, pull);
  expect(left.map(({ head }) => head)).toEqual([anew]);
  expect(await refs.evaluation(repository.id, pull, failed)).toBeUndefined();
  expect(await refs.evaluation(repository.id, pull, done)).toBeDefined();
});

test("the places of a key at a head are those of the ref, each once", async () => {
  const repository = await newRepository();
  const [first, second, foreign] = [aCommit(), aCommit(), aCommit()];
  await leakIn(repository, first, second, foreign);
  const head = await evaluate(repository, branch, [first, second]);
  await evaluate(repository, pull, [first, second]);
  const { incidents } = await opened.store.refs.atHead(repository.id, head);
  expect(incidents.map(({ occurrences }) => occurrences.map(({ commit }) => commit))).toEqual([
    [first, second],
  ]);
});

test("a history of more commits than one statement takes is tied whole", async () => {
  const repository = await newRepository();
  const commits = Array.from({ length: 33_000 }, aCommit);
  const incident = await leakIn(repository, commits[32_999] ?? aCommit());
  const head = await evaluate(repository, branch, commits);
  expect(await incidentsAt(repository, head)).toEqual([incident.id]);
});

test("nothing is known of a commit that nobody evaluated", async () => {
  const repository = await newRepository();
  expect(await opened.store.refs.atHead(repository.id, aCommit())).toEqual({
    evaluations: [],
    incidents: [],
    warnings: [],
  });
});

test("what a head brings late counts for those that came after it, however far, and for no others", async () => {
  const repository = await newRepository();
  const { refs } = opened.store;
  const [leak, next, last, elsewhere] = [aCommit(), aCommit(), aCommit(), aCommit()];
  const incident = await leakIn(repository, leak);
  await evaluate(repository, branch, [elsewhere]);
  await evaluate(repository, branch, [next], { before: leak });
  await evaluate(repository, branch, [last], { before: next });
  await evaluate(repository, branch, [leak]);
  expect(await incidentsAt(repository, last)).toEqual([]);
  const followers = await refs.reachFollowers(repository.id, branch, leak);
  expect(new Set(followers)).toEqual(new Set([next, last]));
  for (const head of followers) expect(await incidentsAt(repository, head)).toEqual([incident.id]);
  expect(await incidentsAt(repository, elsewhere)).toEqual([]);
  // Looked at once more, it brings nothing late.
  await evaluate(repository, branch, [leak]);
  expect(await refs.reachFollowers(repository.id, branch, leak)).toEqual([]);
});
