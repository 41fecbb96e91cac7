import { expect, test } from "@jest/globals";
import { gitHubCommits } from "../../src/github/commits.ts";
import type { CommitReading } from "../../src/jobs/ports.ts";
import { aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const commits = gitHubCommits(clientsOf(aClient()));

const head = sha(0xbeef);
const SHORT = head.slice(0, 7);
const PATCH = "@@ -1 +1,2 @@\n-old\n+new\n+line";

interface File {
  readonly filename: string;
  readonly sha: string | null;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
}

/** A file that was changed by {@link PATCH}, different in what the test says. */
function file(changes: Partial<File> = {}): File {
  return {
    filename: "a.txt",
    sha: "f".repeat(40),
    status: "modified",
    additions: 2,
    deletions: 1,
    patch: PATCH,
    ...changes,
  };
}

/** A file that GitHub shows no patch of. */
function bare(changes: Partial<File> = {}): File {
  const { patch: _patch, ...rest } = file(changes);
  return rest;
}

/** A commit with these files, and a sum that fits to all of them. */
function commit(files: readonly File[], all: readonly File[] = files): Record<string, unknown> {
  const sum = (count: (one: File) => number): number => all.reduce((total, one) => total + count(one), 0);
  return {
    parents: [{ sha: sha(1) }, { sha: sha(2) }],
    author: { login: "mia" },
    committer: { login: "wes" },
    commit: {
      author: { date: "2026-11-01T10:00:00Z" },
      committer: { date: "2026-11-02T10:00:00Z" },
    },
    stats: { additions: sum((one) => one.additions), deletions: sum((one) => one.deletions) },
    files,
  };
}

function shows(answer: Record<string, unknown>, page = 1, link?: string): void {
  github()
    .get(`${SHOP}/commits/${head}`)
    .query({ page, per_page: 100 })
    .reply(200, answer, link === undefined ? {} : { link });
}

function showsBlob(content: Buffer | object, blob = "f".repeat(40)): void {
  const answer = Buffer.isBuffer(content)
    ? { content: content.toString("base64"), encoding: "base64", size: content.length }
    : content;
  github().get(`${SHOP}/git/blobs/${blob}`).reply(200, answer);
}

function read(): Promise<CommitReading> {
  return commits.read(shop, head);
}

const next = `<https://api.github.com${SHOP}/commits/${head}?page=2>; rel="next", <x>; rel="last"`;

test("a commit is read with its patches, parents, people and times", async () => {
  shows(commit([file(), file({ filename: "b.txt", status: "added" })]));
  expect(await read()).toEqual({
    kind: "complete",
    parents: [sha(1), sha(2)],
    committer: "wes",
    authoredAt: new Date("2026-11-01T10:00:00Z"),
    changes: [
      { kind: "patch", path: "a.txt", patch: PATCH },
      { kind: "patch", path: "b.txt", patch: PATCH },
    ],
  });
});

test.each<[string, object, string | undefined]>([
  ["a web edit is its author's", { committer: { login: "web-flow" } }, "mia"],
  ["a bot has nobody to assign", { author: null, committer: { login: "renovate[bot]" } }, undefined],
  ["a bot's commit of somebody's change is theirs", { committer: { login: "rekey[bot]" } }, "mia"],
  ["an e-mail that nobody has", { author: {}, committer: {} }, undefined],
  ["no account at all", { author: null, committer: null }, undefined],
])("who committed: %s", async (_name, people, committer) => {
  shows({ ...commit([]), ...people });
  const reading = await read();
  expect(reading.committer).toBe(committer);
  expect("committer" in reading).toBe(committer !== undefined);
});

test.each<[string, object, Date]>([
  ["the author's time", {}, new Date("2026-11-01T10:00:00Z")],
  ["the committer's, where there is no other", { author: null }, new Date("2026-11-02T10:00:00Z")],
  [
    "one that JavaScript does not know is not the author's",
    { author: { date: "+999999-99-99" } },
    new Date("2026-11-02T10:00:00Z"),
  ],
  ["none: later than every other", { author: null, committer: null }, new Date(8.64e15)],
])("when it was written: %s", async (_name, times, expected) => {
  const shown = commit([]);
  shows({ ...shown, commit: { ...(shown.commit as object), ...times } });
  expect((await read()).authoredAt).toEqual(expected);
});

test("a removed file adds nothing", async () => {
  shows(commit([file({ status: "removed", additions: 0, deletions: 1, patch: "@@ -1 +0,0 @@\n-old" })]));
  expect(await read()).toMatchObject({ kind: "complete", changes: [] });
});

test.each<[string, File]>([
  ["a patch that GitHub left out", bare()],
  ["a patch that was cut", file({ additions: 3 })],
  ["a patch that was cut among the removed lines", file({ deletions: 2 })],
  ["a patch without lines", file({ patch: "" })],
  ["a binary file", bare({ additions: 0, deletions: 0 })],
  ["a renamed file", bare({ status: "renamed", additions: 0, deletions: 0 })],
])("%s is replaced by the whole file", async (_name, one) => {
  shows(commit([one]));
  showsBlob(Buffer.from("all\nof it"));
  expect(await read()).toMatchObject({
    kind: "complete",
    changes: [{ kind: "content", path: "a.txt", text: "all\nof it" }],
  });
});

test("a patch with every line of a file is enough, whatever its lines look like", async () => {
  const patch = "@@ -0,0 +1,4 @@\n+++ plus\n+-- minus\n+@@ -1 +1 @@\n+\n\\ No newline at end of file";
  shows(commit([file({ status: "added", additions: 4, deletions: 0, patch })]));
  expect(await read()).toMatchObject({ kind: "complete", changes: [{ kind: "patch", patch }] });
});

test("a new mode has no content to read", async () => {
  shows(commit([bare({ sha: null, additions: 0, deletions: 0 })]));
  expect(await read()).toMatchObject({ kind: "complete", changes: [] });
});

test("content without a name is not read, and the commit incomplete", async () => {
  shows(commit([bare({ sha: null })]));
  expect(await read()).toMatchObject({
    kind: "incomplete",
    reason: `a.txt in ${SHORT}: GitHub did not say where its content is`,
    changes: [],
  });
});

const text = "HF_TOKEN=ä\n";

test.each<[string, Buffer, string]>([
  ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le"), text],
  ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), text],
  [
    "UTF-16 that was cut in the middle of a character",
    Buffer.concat([Buffer.from("\ufeffab", "utf16le").swap16(), Buffer.of(0)]),
    "ab",
  ],
  ["UTF-8", Buffer.from(text), "HF_TOKEN=Ã¤\n"],
  ["Latin-1", Buffer.from(text, "latin1"), text],
  ["binary", Buffer.of(0, 255, 72, 70, 0), "\u0000\u00ffHF\u0000"],
  ["nothing", Buffer.of(), ""],
])("a file in %s keeps its letters", async (_name, bytes, expected) => {
  shows(commit([bare()]));
  showsBlob(bytes);
  expect(await read()).toMatchObject({ changes: [{ kind: "content", path: "a.txt", text: expected }] });
});

test.each<[string, object]>([
  ["too large for us", { content: "", encoding: "base64", size: 20 * 1024 * 1024 + 1 }],
  ["given in another encoding", { content: "", encoding: "none", size: 5 }],
])("a file %s makes the commit incomplete, and the rest is read", async (_name, blob) => {
  shows(commit([bare(), file({ filename: "b.txt" })]));
  showsBlob(blob);
  expect(await read()).toMatchObject({
    kind: "incomplete",
    reason: `a.txt in ${SHORT}: the file is too large to be read through the API`,
    changes: [{ kind: "patch", path: "b.txt" }],
  });
});

test.each<[string, number, object, string]>([
  ["gone", 404, {}, "GitHub knows nothing there, or hides it from us"],
  [
    "too large for GitHub",
    403,
    { message: "x", errors: [{ code: "too_large" }] },
    "it is too large for GitHub's API",
  ],
])("a file that is %s makes the commit incomplete", async (_name, status, answer, reason) => {
  shows(commit([bare()]));
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(status, answer);
  expect(await read()).toMatchObject({ kind: "incomplete", reason: `a.txt in ${SHORT}: ${reason}` });
});

test("a file that may be read later fails the reading", async () => {
  shows(commit([bare()]));
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(502, {});
  expect(await failureOf(read())).toMatchObject({ retry: "soon" });
});

test.each([404, 409, 422, 410])(
  "a commit that GitHub does not show is incomplete: status %d",
  async (status) => {
    github().get(`${SHOP}/commits/${head}`).query(true).reply(status, {});
    const reading = await read();
    expect(reading).toMatchObject({ kind: "incomplete", changes: [], parents: [] });
    expect(reading).toHaveProperty("reason", expect.stringContaining(`commit ${SHORT}: GitHub`));
  },
);

test("a commit that may be read later fails", async () => {
  github().get(`${SHOP}/commits/${head}`).query(true).reply(503, {});
  expect(await failureOf(read())).toMatchObject({ code: "github-unreachable", retry: "soon" });
});

test.each<[string, object]>([
  ["additions that do not add up", { stats: { additions: 3, deletions: 1 } }],
  ["deletions that do not add up", { stats: { additions: 2, deletions: 2 } }],
  ["no sums", { stats: undefined }],
  ["no files, but lines", { files: undefined }],
])("%s make a commit incomplete", async (_name, changes) => {
  shows({ ...commit([file()]), ...changes });
  expect(await read()).toMatchObject({
    kind: "incomplete",
    reason: `${SHORT}: GitHub did not list every file`,
  });
});

function files(amount: number, start = 0): readonly File[] {
  return Array.from({ length: amount }, (_, index) => file({ filename: `${start + index}.txt` }));
}

test("files are listed page by page", async () => {
  const all = files(230);
  shows(commit(all.slice(0, 100), all), 1, next);
  shows(commit(all.slice(100, 200), all), 2, next);
  shows(commit(all.slice(200), all), 3);
  const reading = await read();
  expect(reading.kind).toBe("complete");
  expect(reading.changes.map(({ path }) => path)).toEqual(all.map(({ filename }) => filename));
});

test("a page that is smaller than asked for is followed where GitHub names the next", async () => {
  const image = bare({ filename: "image.png", additions: 0, deletions: 0 });
  const all = [...files(30), image];
  shows(commit(all.slice(0, 30), all), 1, next);
  shows(commit([image], all), 2);
  showsBlob(Buffer.from("pixels"));
  expect((await read()).changes).toHaveLength(31);
});

test("a full page is followed where GitHub names none", async () => {
  const all = files(100);
  shows(commit(all));
  shows(commit([], all), 2);
  const reading = await read();
  expect(reading).toMatchObject({ kind: "complete" });
  expect(reading.changes).toHaveLength(100);
});

test("an empty page ends the list, whatever GitHub names next", async () => {
  const all = files(101);
  shows(commit(all.slice(0, 100), all), 1, next);
  shows(commit([], all), 2, next);
  expect(await read()).toMatchObject({ kind: "incomplete" });
});

test("a commit with more files than GitHub lists is incomplete, with those that it lists", async () => {
  for (let page = 1; page <= 30; page++) shows(commit(files(100, page * 100)), page, next);
  const reading = await read();
  expect(reading).toMatchObject({
    kind: "incomplete",
    reason: `${SHORT} changes more files than GitHub lists (3,000)`,
  });
  expect(reading.changes).toHaveLength(3_000);
});

test("an answer that is new to us is trouble that may pass", async () => {
  shows({ ...commit([]), parents: [{ sha: "HEAD" }] });
  expect(await failureOf(read())).toMatchObject({ code: "github-unexpected-answer", retry: "soon" });
});
