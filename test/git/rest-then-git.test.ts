import { expect, test } from "@jest/globals";
import { restThenGit } from "../../src/git/rest-then-git.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import { OutsideError } from "../../src/jobs/outside-error.ts";
import type { CommitRange, CommitReading, Commits } from "../../src/jobs/ports.ts";

const head = commitSha("1".repeat(40));
const other = commitSha("2".repeat(40));
const third = commitSha("3".repeat(40));

const repository: Repository = {
  id: repositoryId(1),
  ownerId: 1,
  owner: "acme",
  name: "app",
  isPublic: false,
  defaultBranch: "main",
  installationId: 1,
};

const whole: CommitReading = { kind: "complete", parents: [], authoredAt: new Date(0), changes: [] };
const part: CommitReading = { ...whole, kind: "incomplete", reason: "REST said no", committer: "ann" };
const broken = new OutsideError("github-unreachable", "soon", "git took too long");

/** A source that notes what it is asked. */
function source(range: CommitRange | Error, reading: CommitReading | Error) {
  const asked: string[] = [];
  const answer = async <T>(question: string, given: T | Error): Promise<T> => {
    asked.push(question);
    if (given instanceof Error) throw given;
    return given;
  };
  const commits: Commits = {
    pushed: () => answer("pushed", range),
    inPullRequest: () => answer("inPullRequest", range),
    read: () => answer("read", reading),
  };
  return { asked, commits };
}

const short: CommitRange = { kind: "complete", commits: [head] };
const long: CommitRange = { kind: "complete", commits: [head, other, third] };
const cut: CommitRange = { kind: "incomplete", commits: [head], reason: "GitHub listed 1 of 3 commits" };
const push = { branch: "main", head };

test("a small range that REST has completely does not need git", async () => {
  const [rest, git] = [source(short, whole), source(broken, broken)];
  const both = restThenGit(rest.commits, git.commits, { commits: 2 });
  expect(await both.pushed(repository, push)).toEqual(short);
  expect(await both.read(repository, head)).toEqual(whole);
  expect(git.asked).toEqual([]);
});

test.each([cut, long])("a range that is cut or long is git's, and so are its commits", async (range) => {
  const [rest, git] = [source(range, part), source(long, whole)];
  const both = restThenGit(rest.commits, git.commits, { commits: 2 });
  expect(await both.pushed(repository, push)).toEqual(long);
  expect(await both.read(repository, other)).toEqual(whole);
  expect(rest.asked).toEqual(["pushed"]);
});

test("a commit that REST cannot read whole is read through git, after one fetch of its range", async () => {
  const [rest, git] = [source(short, part), source(short, whole)];
  const both = restThenGit(rest.commits, git.commits);
  await both.pushed(repository, push);
  for (let times = 0; times < 2; times++) {
    expect(await both.read(repository, head)).toEqual({ ...whole, committer: "ann" });
  }
  expect(git.asked).toEqual(["pushed", "read", "read"]);
});

test("without git, what REST could not read is said with both reasons", async () => {
  const [rest, git] = [source(cut, part), source(broken, broken)];
  const both = restThenGit(rest.commits, git.commits);
  expect(await both.pushed(repository, push)).toEqual({
    ...cut,
    reason: "GitHub listed 1 of 3 commits; git took too long",
  });
  expect(await both.read(repository, other)).toEqual({ ...part, reason: "REST said no; git took too long" });
});

test("without git, a long range that REST has completely is REST's", async () => {
  const [rest, git] = [source(long, whole), source(broken, broken)];
  const both = restThenGit(rest.commits, git.commits, { commits: 2 });
  expect(await both.pushed(repository, push)).toEqual(long);
  expect(await both.read(repository, head)).toEqual(whole);
});

test("a mistake of ours is not hidden", async () => {
  const [rest, git] = [source(cut, part), source(new TypeError("a mistake"), new TypeError("a mistake"))];
  const both = restThenGit(rest.commits, git.commits);
  await expect(both.pushed(repository, push)).rejects.toThrow(TypeError);
  await expect(both.read(repository, head)).rejects.toThrow(TypeError);
});
