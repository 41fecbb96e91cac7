import { expect, test } from "@jest/globals";
import { bothWays } from "../../src/git/both-ways.ts";
import { FetchAhead } from "../../src/git/fetch-ahead.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import type { CommitRange, CommitReading, Commits } from "../../src/ports/commits.ts";
import { OutsideError } from "../../src/ports/outside-error.ts";

const head = commitSha("1".repeat(40));
const other = commitSha("2".repeat(40));

const repository: Repository = {
  id: repositoryId(1),
  ownerId: 1,
  owner: "acme",
  name: "app",
  isPublic: false,
  defaultBranch: "main",
  installationId: 1,
  standing: "present",
};

const whole: CommitReading = {
  kind: "complete",
  parents: [],
  authoredAt: new Date(0),
  changes: [],
  skipped: [],
  text: "hello",
  source: "git",
};
const part: CommitReading = { ...whole, kind: "incomplete", reason: "REST said no", source: "rest" };
const unreadable: CommitReading = {
  ...whole,
  source: "rest",
  changes: [{ kind: "unreadable", path: "a", reason: "too large" }],
};
const slow = new OutsideError("github-unreachable", "never", "git took too long");
const away = new OutsideError("github-unreachable", "later", "git could not reach GitHub");

const short: CommitRange = { kind: "complete", commits: [head] };
const long: CommitRange = { kind: "complete", commits: Array.from({ length: 51 }, () => other) };
const cut: CommitRange = { kind: "incomplete", commits: [head], reason: "GitHub listed 1 of 3 commits" };
const push = { branch: "main", head };

/** A source that notes what it is asked. */
function source(range: CommitRange | Error, reading: CommitReading | Error) {
  const asked: string[] = [];
  const answer = async <T>(question: string, given: T | Error): Promise<T> => {
    asked.push(question);
    if (given instanceof Error) throw given;
    return given;
  };
  const commits: Commits = {
    pushed: () => answer("list", range),
    inPullRequest: () => answer("list", range),
    tagged: async () => ({ head, range: await answer("list", range) }),
    read: () => answer("read", reading),
  };
  return { asked, commits };
}

type Source = ReturnType<typeof source>;

function both(rest: Source, git: Source, isWarm = false) {
  const troubles: unknown[] = [];
  let hours = 0;
  const now = () => new Date(hours * 3_600_000);
  const ahead = new FetchAhead({ now, onTrouble: (error) => void troubles.push(error) });
  const ways = bothWays({
    rest: rest.commits,
    git: { ...git.commits, isWarm: async () => isWarm },
    ahead,
  });
  return { ways, ahead, troubles, anHourPasses: () => ++hours };
}

test("with a warm mirror, git is asked and nobody else", async () => {
  const [rest, git] = [source(short, part), source(long, whole)];
  const { ways } = both(rest, git, true);
  expect(await ways.pushed(repository, push)).toEqual(long);
  expect(await ways.read(repository, head)).toEqual(whole);
  expect(rest.asked).toEqual([]);
});

test("without one, a short range is REST's, and the mirror is fetched behind its back", async () => {
  const [rest, git] = [source(short, whole), source(short, whole)];
  const { ways, ahead } = both(rest, git);
  expect(await ways.pushed(repository, push)).toEqual(short);
  await ahead.idle();
  expect(git.asked).toEqual(["list"]);
  expect(await ways.read(repository, head)).toEqual(whole);
  expect(git.asked).toEqual(["list"]);
});

test.each([cut, long, slow])(
  "without one, a range that is cut, long or not there is git's",
  async (range) => {
    const [rest, git] = [source(range, part), source(long, whole)];
    const { ways } = both(rest, git);
    expect(
      await ways.inPullRequest(repository, {
        ...push,
        number: 1,
        isOpen: true,
        base: other,
        baseName: "main",
        commitCount: 3,
      }),
    ).toEqual(long);
    expect(await ways.tagged(repository, { name: "v1", object: head })).toEqual({ head, range: long });
    expect(rest.asked).toEqual(["list", "list"]);
  },
);

test.each([part, unreadable, away])(
  "a commit that REST cannot read whole is git's, after one fetch",
  async (reading) => {
    const [rest, git] = [source(short, reading), source(short, whole)];
    const { ways, ahead } = both(rest, git);
    await ways.pushed(repository, push);
    for (let times = 0; times < 2; times++) expect(await ways.read(repository, head)).toEqual(whole);
    await ahead.idle();
    expect(git.asked).toEqual(["list", "read", "read"]);
  },
);

test("a merge is git's: REST shows what came with its other parents as its own", async () => {
  const merge: CommitReading = { ...whole, parents: [head, other], source: "rest" };
  const { ways } = both(source(short, merge), source(short, whole));
  expect(await ways.read(repository, head)).toEqual(whole);
  const alone = both(source(short, merge), source(short, slow)).ways;
  expect(await alone.read(repository, head)).toEqual(merge);
});

test("GitHub knows the committer, git does not", async () => {
  const { ways } = both(source(short, { ...part, committer: "ann" }), source(short, whole));
  expect(await ways.read(repository, head)).toEqual({ ...whole, committer: "ann" });
});

test.each([true, false])("when git fails (warm: %s), REST that is complete is enough", async (isWarm) => {
  const { ways } = both(source(long, whole), source(slow, slow), isWarm);
  expect(await ways.pushed(repository, push)).toEqual(long);
  expect(await ways.read(repository, head)).toEqual(whole);
});

test.each([true, false])("when neither is complete (warm: %s), both say why", async (isWarm) => {
  const { ways } = both(source(cut, part), source(slow, slow), isWarm);
  const range = { ...cut, reason: "GitHub listed 1 of 3 commits; git took too long" };
  expect(await ways.pushed(repository, push)).toEqual(range);
  expect(await ways.read(repository, other)).toEqual({ ...part, reason: "REST said no; git took too long" });
  const files = both(source(cut, unreadable), source(slow, slow), isWarm).ways;
  expect(await files.read(repository, other)).toEqual({
    ...unreadable,
    changes: [{ kind: "unreadable", path: "a", reason: "too large; git took too long" }],
  });
});

test.each([true, false])("trouble that passes (warm: %s) is worth another try", async (isWarm) => {
  const { ways } = both(source(cut, part), source(away, away), isWarm);
  expect(await ways.pushed(repository, push)).toMatchObject({ kind: "incomplete", passes: true });
  const nothing = both(source(slow, slow), source(away, away), isWarm).ways;
  await expect(nothing.pushed(repository, push)).rejects.toBe(away);
});

test("a fetch ahead that fails is told, harms nobody, and is not begun again at once", async () => {
  const [rest, git] = [source(short, whole), source(slow, slow)];
  const { ways, ahead, troubles, anHourPasses } = both(rest, git);
  for (let times = 0; times < 2; times++) {
    expect(await ways.pushed(repository, push)).toEqual(short);
    await ahead.idle();
  }
  expect(troubles).toEqual([slow]);
  anHourPasses();
  await ways.pushed(repository, push);
  await ahead.idle();
  expect(troubles).toEqual([slow, slow]);
});

test("a repository that is too large is not fetched every hour", async () => {
  const large = new OutsideError("github-refused", "never", "it is larger than the space for it");
  const git = source(large, large);
  const { ways, ahead, anHourPasses } = both(source(short, whole), git);
  for (let hour = 0; hour < 25; hour++) {
    await ways.pushed(repository, push);
    await ahead.idle();
    anHourPasses();
  }
  expect(git.asked).toEqual(["list", "list"]);
});

test("after its end, nothing is fetched ahead", async () => {
  const [rest, git] = [source(short, whole), source(short, whole)];
  const { ways, ahead } = both(rest, git);
  ahead.stop();
  await ways.pushed(repository, push);
  await ahead.idle();
  expect(git.asked).toEqual([]);
});

test("a mistake of ours is not hidden", async () => {
  const mistake = new TypeError("a mistake");
  const { ways } = both(source(cut, part), source(mistake, mistake));
  await expect(ways.pushed(repository, push)).rejects.toThrow(TypeError);
  await expect(ways.read(repository, head)).rejects.toThrow(TypeError);
});
