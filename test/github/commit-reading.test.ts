import { expect, test } from "@jest/globals";
import { gitHubCommits } from "../../src/github/commits.ts";
import type { CommitReading } from "../../src/ports/commits.ts";
import { bare, commit, type File, file, head, PATCH, SHORT } from "./commit-answers.ts";
import { aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const commits = gitHubCommits(clientsOf(aClient()));

function shows(answer: Record<string, unknown>): void {
  github().get(`${SHOP}/commits/${head}`).query({ page: 1, per_page: 100 }).reply(200, answer);
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
    skipped: [],
    text: "author Mia <mia@x.example>\ncommitter Wes <wes@x.example>\n\nOne more\n\nwith a body",
    source: "rest",
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
  ["a file that was renamed and changed", file({ status: "renamed" })],
  ["a file that was copied and changed", file({ status: "copied" })],
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

const NARROW = "@@ -7,3 +7,4 @@\n 7\n 8\n 9\n+10";

test("a patch gets the lines around it from the file", async () => {
  shows(commit([file({ patch: NARROW, additions: 1, deletions: 0 })]));
  showsBlob(Buffer.from("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"));
  const patch = "@@ -0,0 +5,6 @@\n 5\n 6\n 7\n 8\n 9\n+10";
  expect(await read()).toMatchObject({ changes: [{ kind: "patch", path: "a.txt", patch }] });
});

test("a file that is another than its patch says is read whole", async () => {
  shows(commit([file({ patch: NARROW, additions: 1, deletions: 0 })]));
  showsBlob(Buffer.from("all\nof it"));
  expect(await read()).toMatchObject({ changes: [{ kind: "content", text: "all\nof it" }] });
});

test("of a commit that changes many files, only what GitHub shows is read, and that is said", async () => {
  const narrow = file({ patch: NARROW, additions: 1, deletions: 0 });
  const all = Array.from({ length: 101 }, () => narrow);
  for (const [page, files] of [all.slice(1), all.slice(0, 1)].entries()) {
    const query = { page: page + 1, per_page: 100 };
    github().get(`${SHOP}/commits/${head}`).query(query).reply(200, commit(files, all));
  }
  const { changes } = await read();
  expect(changes.slice(0, 2)).toEqual([
    { kind: "patch", path: "a.txt", patch: NARROW },
    { kind: "unreadable", path: "a.txt", reason: "the commit is too large for GitHub's API" },
  ]);
  expect(changes).toHaveLength(202);
});

test("what GitHub shows of a file is read where the file is not", async () => {
  shows(commit([file({ patch: NARROW, additions: 1, deletions: 0 })]));
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(404, {});
  const { changes } = await read();
  expect(changes.map(({ kind }) => kind)).toEqual(["patch", "unreadable"]);
});

test("content without a name is said to be unread", async () => {
  shows(commit([bare({ sha: null })]));
  expect(await read()).toMatchObject({
    kind: "complete",
    changes: [{ kind: "unreadable", path: "a.txt", reason: "GitHub did not say where its content is" }],
  });
});

const text = "HF_TOKEN=ä\n";

test.each<[string, Buffer, readonly string[]]>([
  ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le"), [text, "\0HF_TOKEN=\n"]],
  ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), [text, "\0HF_TOKEN=\n"]],
  ["UTF-16 without a byte order mark", Buffer.from(text, "utf16le"), ["\0HF_TOKEN=\n"]],
  [
    "UTF-16 that was cut in the middle of a character",
    Buffer.concat([Buffer.from("\ufeffab", "utf16le").swap16(), Buffer.of(0)]),
    ["ab", ""],
  ],
  ["UTF-8", Buffer.from(text), [text]],
  ["Latin-1", Buffer.from(text, "latin1"), [text]],
  ["binary", Buffer.from("\0\xffshort\0HF_TOKEN=\xff\n", "latin1"), ["\0HF_TOKEN=\n"]],
  ["nothing", Buffer.of(), [""]],
])("a file in %s keeps its letters", async (_name, bytes, expected) => {
  shows(commit([bare()]));
  showsBlob(bytes);
  const changes = expected.map((one) => ({ kind: "content", path: "a.txt", text: one }));
  expect((await read()).changes).toEqual(changes);
});

test("a patch with zero bytes hides nothing: the file is read", async () => {
  shows(commit([file({ patch: "@@ -1 +1,2 @@\n-old\n+H\0F\0_\0T\0\n+line" })]));
  showsBlob(Buffer.from("HF_TOKEN=1\n", "utf16le"));
  expect((await read()).changes).toEqual([{ kind: "content", path: "a.txt", text: "\0HF_TOKEN=1\n" }]);
});

test.each<[string, object]>([
  ["too large for us", { content: "", encoding: "base64", size: 20 * 1024 * 1024 + 1 }],
  ["given in another encoding", { content: "", encoding: "none", size: 5 }],
])("a file %s is said to be unread, and the rest is read", async (_name, blob) => {
  shows(commit([bare(), file({ filename: "b.txt" })]));
  showsBlob(blob);
  expect(await read()).toMatchObject({
    kind: "complete",
    changes: [
      { kind: "unreadable", path: "a.txt", reason: "the file is too large to be read through the API" },
      { kind: "patch", path: "b.txt" },
    ],
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
])("a file that is %s is said to be unread", async (_name, status, answer, reason) => {
  shows(commit([bare()]));
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(status, answer);
  expect(await read()).toMatchObject({ changes: [{ kind: "unreadable", path: "a.txt", reason }] });
});

test("of a commit that is too large for memory, the rest is said to be unread", async () => {
  const large = ["1", "2", "3", "4"].map((name) => bare({ filename: name, sha: name.repeat(40) }));
  shows(commit([...large, file()]));
  const content = Buffer.alloc(17 * 1024 * 1024, "x");
  for (const name of ["1", "2", "3"]) showsBlob(content, name.repeat(40));
  const { changes } = await read();
  expect(changes.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "1 content",
    "2 content",
    "3 content",
    "4 unreadable",
    "a.txt patch",
  ]);
});

test("a file that may be read later fails the reading", async () => {
  shows(commit([bare()]));
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(502, {});
  expect(await failureOf(read())).toMatchObject({ retry: "later" });
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
  expect(await failureOf(read())).toMatchObject({ code: "github-unreachable", retry: "later" });
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

test("an answer that is new to us is trouble that may pass", async () => {
  shows({ ...commit([]), parents: [{ sha: "HEAD" }] });
  expect(await failureOf(read())).toMatchObject({ code: "github-unexpected-answer", retry: "later" });
});

test("asked for an annotated tag, GitHub tells of its commit: the tag's own text is read", async () => {
  const tag = sha(9);
  github().get(`${SHOP}/commits/${tag}`).query(true).reply(200, commit([]));
  github()
    .get(`${SHOP}/git/tags/${tag}`)
    .reply(200, {
      tag: "v1",
      message: "The first",
      tagger: { name: "Mia", email: "mia@x.example", date: "2026-11-01T10:00:00Z" },
      object: { type: "commit", sha: head },
    });
  expect(await commits.read(shop, tag)).toMatchObject({
    kind: "complete",
    changes: [],
    text: "tagger Mia <mia@x.example>\n\nThe first\ntag v1",
  });
});
