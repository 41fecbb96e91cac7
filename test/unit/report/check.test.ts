import { expect, test } from "@jest/globals";
import type { Coverage } from "../../../src/incident/coverage.ts";
import { renderCheck } from "../../../src/report/check.ts";
import { fits } from "../../../src/report/fit.ts";
import type { GatedIncident, GateView } from "../../../src/report/gate-view.ts";
import { nastyText, randomSource } from "./random-text.ts";
import { falStory, huggingfaceStory, resolvedStory } from "./stories.ts";
import { type Story, sha, viewOf } from "./views.ts";

const coverage: Coverage = {
  commitsInRange: 3,
  commitsScanned: 3,
  filesScanned: 12,
  bytesScanned: 34_567,
  filesSkipped: 0,
  skipped: [],
  allowed: 0,
  sources: ["git"],
  ruleset: "0123456789abcdef",
};
const quiet: GateView = {
  decision: { kind: "pass" },
  coverage,
  open: [],
  resolved: [],
  warnings: [],
  policyProblems: [],
  policyNotes: [],
};

function gated(story: Story, more: Partial<GatedIncident> = {}): GatedIncident {
  const { incident, provider, format } = viewOf(story);
  return {
    incident,
    provider,
    format,
    issue: { kind: "open", url: "https://github.com/acme/avatars/issues/12", number: 12 },
    progress: { done: 4, required: 9 },
    occurrences: story.places.map(({ location }) => location),
    ...more,
  };
}

test("a quiet scan passes and tells what it saw", () => {
  expect(renderCheck(quiet)).toEqual({
    title: "No leaked keys in 3 commits",
    summary: "Scanned 3 of 3 commits, 12 files.\nRead 35 KB through git, with rule set 0123456.",
    annotations: [],
    status: "completed",
    conclusion: "success",
  });
  expect(renderCheck({ ...quiet, coverage: { ...coverage, commitsScanned: 1 } }).title).toBe(
    "No leaked keys in 1 commit",
  );
});

test("a leaked key blocks, names its issue and what opens the gate", () => {
  const open = [gated(huggingfaceStory())];
  const decision = { kind: "block", incidents: open.map(({ incident }) => incident.id) } as const;
  const check = renderCheck({ ...quiet, decision, open });
  expect(check).toMatchObject({
    title: "1 leaked key must be rotated",
    status: "completed",
    conclusion: "action_required",
  });
  expect(check.summary).toBe(
    [
      "**This check turns green when the leaked key is rotated.** Deleting the line is not enough: others may have copied the key already.",
      "### Hugging Face user access token `hf_AbCdE…` (critical)",
      "- `backend/.env`, line 12, in commit aaaaaaa\n- `docs/set up.md`, line 3, in commit bbbbbbb",
      "**To open the gate**, follow the checklist in [issue 12](https://github.com/acme/avatars/issues/12): 4 of 9 required steps done.",
      "Scanned 3 of 3 commits, 12 files.\nRead 35 KB through git, with rule set 0123456.",
    ].join("\n\n"),
  );
  expect(check.annotations[0]).toEqual({
    level: "failure",
    path: "backend/.env",
    startLine: 12,
    endLine: 12,
    title: "Leaked Hugging Face user access token hf_AbCdE…",
    message:
      "Revoke this key now and replace it. Deleting the line is not enough: the key stays readable in commit aaaaaaa. The steps: https://github.com/acme/avatars/issues/12",
  });
});

test("several keys, one without an issue, and a finished one", () => {
  const missing = { kind: "missing", reason: "Issues are disabled in acme/avatars; enable them." } as const;
  const open = [gated(huggingfaceStory()), gated(falStory(), { issue: missing, occurrences: [] })];
  const decision = { kind: "block", incidents: open.map(({ incident }) => incident.id) } as const;
  const { title, summary, annotations } = renderCheck({
    ...quiet,
    decision,
    open,
    resolved: [gated(resolvedStory()), gated(resolvedStory(), { issue: missing })],
  });
  expect(title).toBe("2 leaked keys must be rotated");
  expect(summary).toContain("when all the leaked keys are rotated");
  expect(summary).toContain("**The tracking issue could not be opened.** Issues are disabled");
  expect(summary).toContain("It was seen in this branch before");
  expect(summary).toContain(
    "### Resolved\n\n- Hugging Face user access token `hf_AbCdE…`: rotated, [issue 12]",
  );
  expect(annotations).toHaveLength(2);
});

test("a key in the commit itself is named, and stands beside no line of a file", () => {
  const place = { commit: sha("a"), path: "" };
  const occurrences = [
    { ...place, startLine: 4, endLine: 4 },
    { ...place, startLine: 0, endLine: 0 },
  ];
  const open = [gated(falStory(), { occurrences })];
  const check = renderCheck({ ...quiet, decision: { kind: "block", incidents: [] }, open });
  expect(check.summary).toContain(
    "- the message or author lines of commit aaaaaaa\n- the name of a branch or tag that led to commit aaaaaaa\n",
  );
  expect(check.annotations).toEqual([]);
});

test.each<[Partial<Coverage>, string]>([
  [
    { sources: ["git", "rest"], bytesScanned: 999 },
    "Read 999 bytes through git and GitHub's API, with rule set 0123456.",
  ],
  [{ sources: ["rest"], bytesScanned: 1200 }, "Read 1.2 KB through GitHub's API, with rule set 0123456."],
  [{ bytesScanned: 56_700_000 }, "Read 57 MB through git, with rule set 0123456."],
])("how the commits were read: %j", (more, line) => {
  const lines = renderCheck({ ...quiet, coverage: { ...coverage, ...more } }).summary.split("\n");
  expect(lines.slice(1)).toEqual([line]);
});

test("how commits were read before that was written down is not said", () => {
  const { summary } = renderCheck({ ...quiet, coverage: { ...coverage, sources: [] } });
  expect(summary).toBe("Scanned 3 of 3 commits, 12 files.");
});

test("a key without an issue says in its annotation what is wrong", () => {
  const open = [gated(falStory(), { issue: { kind: "missing", reason: "Issues are disabled." } })];
  const [annotation] = renderCheck({
    ...quiet,
    decision: { kind: "block", incidents: [] },
    open,
  }).annotations;
  expect(annotation?.message).toContain("Replace this key, then revoke it.");
  expect(annotation?.message).toContain("Issues are disabled.");
});

test("an issue that is being opened is said to be", () => {
  const open = [gated(falStory(), { issue: { kind: "opening" } })];
  const check = renderCheck({ ...quiet, decision: { kind: "block", incidents: [] }, open });
  expect(check.summary).toContain("which is being opened now");
  expect(check.annotations).toEqual([]);
});

test("resolved keys open the gate", () => {
  expect(renderCheck({ ...quiet, resolved: [gated(resolvedStory())] })).toMatchObject({
    title: "1 leaked key resolved, none open",
    conclusion: "success",
  });
});

test("what could not be read fails, and says how to try again", () => {
  const decision = { kind: "undetermined", reasons: ["commit abc could not be fetched @you"] } as const;
  const check = renderCheck({ ...quiet, decision, coverage: { ...coverage, commitsScanned: 2 } });
  expect(check).toMatchObject({ title: "Could not read every commit", conclusion: "failure" });
  expect(check.summary).toContain("- commit abc could not be fetched &#64;&#8203;you");
  expect(check.summary).toContain("press **Re-check**, or comment `/rekey recheck`");
  expect(check.summary).toContain("Scanned 2 of 3 commits");
});

test("a pending check is in progress and has no conclusion", () => {
  const check = renderCheck({ ...quiet, decision: { kind: "pending" } });
  expect(check).toMatchObject({ title: "Scanning", status: "in_progress" });
  expect("conclusion" in check).toBe(false);
});

test("files that were not scanned and a broken policy are said", () => {
  const skipped = [{ path: "docs/a|b.md", reason: "ignored by policy" }] as const;
  const check = renderCheck({
    ...quiet,
    coverage: { ...coverage, filesSkipped: 3, skipped },
    policyProblems: ["targets[0].kind: must be one of <b>"],
  });
  expect(check.summary).toContain(
    "3 files not scanned: `docs/a|b.md` (ignored by policy), and 2 more files.",
  );
  expect(check.summary).toContain("### Policy file");
  expect(check.summary).toContain("&#60;b&#62;");
});

test("why a file was not scanned is said", () => {
  const skipped = [
    { path: "lib", reason: "a submodule: another repository" },
    { path: "big.bin", reason: "Git LFS: the content is stored elsewhere" },
  ] as const;
  const { summary } = renderCheck({ ...quiet, coverage: { ...coverage, filesSkipped: 2, skipped } });
  expect(summary).toContain(
    "2 files not scanned: `lib` (a submodule: another repository), `big.bin` (Git LFS: the content is stored elsewhere).",
  );
});

test("the summary never gets too long, and outside text does nothing", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  const nasty = () => nastyText(random, 400);
  const location = () => ({ commit: sha("a"), path: `a${nasty()}`, startLine: 1, endLine: 1 });
  const open = Array.from({ length: 200 }, () =>
    gated(falStory(), { occurrences: Array.from({ length: 20 }, location) }),
  );
  const check = renderCheck({
    ...quiet,
    decision: { kind: "block", incidents: open.map(({ incident }) => incident.id) },
    open,
    resolved: open,
    coverage: {
      ...coverage,
      filesSkipped: 99,
      skipped: open.slice(0, 20).map(() => ({ path: nasty(), reason: "ignored by policy" })),
    },
    policyProblems: open.map(nasty),
  });
  expect([seed, fits(check.summary)]).toEqual([seed, true]);
  expect(check.summary).toMatch(/and 1\d\d more leaked keys\. The label `rekey` lists their issues\./u);
  expect(check.annotations).toHaveLength(4000);
});
