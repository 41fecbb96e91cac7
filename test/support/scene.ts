import { expect } from "@jest/globals";
import type { CheckRun, Issue, Repository } from "../../sandbox/entities.ts";
import type { RepositoryOptions } from "../../sandbox/parts/repositories.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { Journey } from "./journey.ts";
import { tick } from "./tick.ts";

type Options = RepositoryOptions & { readonly owner?: string };

let organizations = 0;
let repositories = 0;

/**
 * A repository in an organization of its own, on which the app is installed. Rekey writes to an installation in
 * bursts of 60 and then once a second; the tests of a file together would come to feel that.
 */
export async function ownRepository(
  journey: Journey,
  options: Omit<Options, "owner"> = {},
): Promise<Repository> {
  organizations += 1;
  const owner = `org${organizations}`;
  journey.sandbox.createOrganization(owner);
  await journey.sandbox.install(journey.app, owner, "all");
  return newRepository(journey, { owner, ...options });
}

/** Lets Rekey meet a repository: it reads it through git from then on. */
export async function meet({ sandbox, wes, settle }: Journey, repository: Repository): Promise<void> {
  await sandbox.commitFiles(repository, { branch: "first", pusher: wes, files: { "first.txt": "1\n" } });
  await settle();
}

/** A repository of a test's own, in which mia maintains, wes writes and olaf reads. */
export async function newRepository(
  { sandbox, mia, wes, olaf }: Journey,
  { owner = "acme", ...options }: Options = {},
): Promise<Repository> {
  repositories += 1;
  const repository = await sandbox.createRepository(owner, `r${repositories}`, { private: true, ...options });
  sandbox.setRole(repository, mia, "maintain");
  sandbox.setRole(repository, wes, "write");
  sandbox.setRole(repository, olaf, "read");
  return repository;
}

/** Where the REST API has a repository. */
export function pathOf({ owner, name }: Repository): string {
  return `/repos/${owner.login}/${name}`;
}

/** A new Hugging Face key, remembered by the leak watch. */
export function newKey(journey: Pick<Journey, "plant">): string {
  return journey.plant(`hf_${randomText(34, alphabets.letters)}`);
}

/** An environment file with this key in its second line. */
export function envWith(key: string): string {
  return `PORT=3000\nHF_TOKEN=${key}\n`;
}

/** A commit with a key, and one without that takes its place; neither is pushed yet. */
export async function leakAndCure(journey: Journey, repository: Repository) {
  const onto = await repository.git.branch("main");
  const leak = [{ files: { ".env": envWith(newKey(journey)) } }];
  const cure = [{ files: { ".env": "PORT=3000\n" } }];
  const [leaky = ""] = await journey.sandbox.makeCommits(repository, onto, leak);
  const [clean = ""] = await journey.sandbox.makeCommits(repository, onto, cure);
  return { leaky, clean };
}

/** The one tracking issue that must be there. */
export function onlyIssue(journey: Journey, repository: Repository): Issue {
  const issues = journey.issues(repository);
  expect(issues.map(({ title }) => title)).toHaveLength(1);
  const [issue] = issues;
  if (issue === undefined) throw new Error("no issue");
  return issue;
}

/** Confirms every required step as a maintainer; the incident must be resolved by that. */
export async function rotate(journey: Journey, issue: Issue): Promise<void> {
  await tick(journey, journey.mia, issue, "required");
  await journey.settle();
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
}

/** How a check must have come to block: nothing but that it waits or blocks was ever said, and it blocks now. */
export function expectBlocked(run: CheckRun): void {
  expectSaid(run.history, ["action_required"]);
  expect(run).toMatchObject({ status: "completed", conclusion: "action_required" });
}

/** How a check must have come to pass: it began by waiting or by what came of its scan, and is green now. */
export function expectPassed(run: CheckRun): void {
  expectSaid(run.history.slice(0, 1), ["success", "action_required"]);
  expect(run).toMatchObject({ status: "completed", conclusion: "success" });
}

/** How a check must say that it could not look everywhere. */
export function expectUndetermined(run: CheckRun, reason: string): void {
  expectSaid(run.history, ["failure"]);
  expect(run).toMatchObject({
    status: "completed",
    conclusion: "failure",
    title: "Could not read every commit",
  });
  expect(run.summary).toContain(reason);
  expect(run.summary).toContain("To try again, press **Re-check**, or comment `/rekey recheck`");
}

/**
 * Each of these states is one of the verdicts, or "in progress". A scan that is done before its check is written for the
 * first time leaves nothing to wait for; that the check does not wait for its scan, test/journeys/in-progress.test.ts sees.
 */
function expectSaid(states: CheckRun["history"], verdicts: readonly string[]): void {
  const expected = [
    { status: "in_progress", conclusion: null },
    ...verdicts.map((conclusion) => ({ status: "completed", conclusion })),
  ];
  for (const state of states) expect(expected).toContainEqual(state);
}
