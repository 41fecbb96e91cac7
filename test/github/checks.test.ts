import { expect, test } from "@jest/globals";
import { CHECK_NAME, gitHubChecks, RECHECK_ACTION } from "../../src/github/checks.ts";
import type { Annotation, CheckText } from "../../src/report/gate-view.ts";
import { APP_ID, aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const checks = gitHubChecks(clientsOf(aClient()), APP_ID);
const head = sha(0xbeef);
const RUN = 99;

function annotations(amount: number, start = 0): readonly Annotation[] {
  return Array.from({ length: amount }, (_, index) => ({
    level: "failure" as const,
    path: `${start + index}.env`,
    startLine: 3,
    endLine: 4,
    title: "Leaked key",
    message: "Revoke it.",
  }));
}

type Conclusion = Extract<CheckText, { readonly status: "completed" }>["conclusion"];

function completed(conclusion: Conclusion, amount = 0): CheckText {
  const words = { title: "A title", summary: "A summary", annotations: annotations(amount) };
  return { ...words, status: "completed", conclusion };
}

const scanning: CheckText = { title: "Scanning", summary: "Wait", annotations: [], status: "in_progress" };

interface SentRun {
  readonly name?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly actions?: readonly object[];
  readonly output: { readonly annotations?: readonly { readonly path: string }[] };
}

/** GitHub takes what is written and answers with a run that says it, or with what the test says. */
function takes(method: "POST" | "PATCH", answer: object = {}): SentRun[] {
  const sent: SentRun[] = [];
  const path = method === "POST" ? `${SHOP}/check-runs` : `${SHOP}/check-runs/${RUN}`;
  github()
    .intercept(path, method)
    .reply(method === "POST" ? 201 : 200, async (request: Request) => {
      const run: SentRun = JSON.parse(await request.text());
      sent.push(run);
      return { id: RUN, status: run.status, conclusion: run.conclusion ?? null, ...answer };
    });
  return sent;
}

test("a check is created on the commit, under the name that is required", async () => {
  const sent = takes("POST");
  expect(await checks.create(shop, head, scanning)).toBe(RUN);
  expect(sent).toEqual([
    {
      name: "rekey",
      head_sha: head,
      external_id: `42:${head}`,
      status: "in_progress",
      output: { title: "Scanning", summary: "Wait" },
    },
  ]);
  expect(CHECK_NAME).toBe("rekey");
});

test("a check in progress has no conclusion and no button", async () => {
  const sent = takes("PATCH");
  await checks.update(shop, RUN, scanning);
  expect(sent[0]).not.toHaveProperty("conclusion");
  expect(sent[0]).not.toHaveProperty("actions");
});

test.each<Conclusion>(["success", "action_required", "failure"])(
  "a check concludes %s, and nothing that GitHub lets pass unseen",
  async (conclusion) => {
    const [created, updated] = [takes("POST"), takes("PATCH")];
    await checks.create(shop, head, completed(conclusion));
    await checks.update(shop, RUN, completed(conclusion));
    for (const run of [...created, ...updated]) {
      expect(run).toMatchObject({ status: "completed", conclusion });
      expect(run.actions).toEqual([RECHECK_ACTION]);
    }
  },
);

test("the button keeps GitHub's limits", () => {
  expect(RECHECK_ACTION.label.length).toBeLessThanOrEqual(20);
  expect(RECHECK_ACTION.description.length).toBeLessThanOrEqual(40);
  expect(RECHECK_ACTION.identifier.length).toBeLessThanOrEqual(20);
});

test("an annotation says where and what", async () => {
  const sent = takes("PATCH");
  await checks.update(shop, RUN, completed("action_required", 1));
  expect(sent[0]?.output.annotations).toEqual([
    {
      path: "0.env",
      start_line: 3,
      end_line: 4,
      annotation_level: "failure",
      title: "Leaked key",
      message: "Revoke it.",
    },
  ]);
});

test.each([
  [50, [50]],
  [51, [50, 1]],
  [120, [50, 50, 20]],
])("%d annotations are sent fifty at a time", async (amount, sizes) => {
  const created = takes("POST");
  const updated = sizes.slice(1).map(() => takes("PATCH"));
  await checks.create(shop, head, completed("action_required", amount));
  const requests = [created, ...updated].flat();
  expect(requests.map(({ output }) => output.annotations?.length)).toEqual(sizes);
  const paths = requests.flatMap(({ output }) => output.annotations ?? []).map(({ path }) => path);
  expect(paths).toEqual(annotations(amount).map(({ path }) => path));
  for (const run of requests) expect(run).toMatchObject({ conclusion: "action_required" });
});

test("an update sends fifty annotations at a time, too", async () => {
  const sent = [takes("PATCH"), takes("PATCH")];
  expect(await checks.update(shop, RUN, completed("action_required", 51))).toBe(true);
  expect(sent.flat().map(({ output }) => output.annotations?.length)).toEqual([50, 1]);
});

test.each<[string, CheckText, object]>([
  ["a finished run is not opened again", scanning, { status: "completed", conclusion: "success" }],
  ["a run stays in progress", completed("action_required"), { status: "in_progress", conclusion: null }],
  ["a run keeps its success", completed("action_required"), { status: "completed", conclusion: "success" }],
])("an update did not take over when %s", async (_name, text, answer) => {
  takes("PATCH", answer);
  expect(await checks.update(shop, RUN, text)).toBe(false);
});

test("an update that did not take over in its second half did not take over", async () => {
  takes("PATCH");
  takes("PATCH", { conclusion: "success" });
  expect(await checks.update(shop, RUN, completed("action_required", 51))).toBe(false);
});

test.each([404, 410])("a run that is gone takes nothing over: status %d", async (status) => {
  github().patch(`${SHOP}/check-runs/${RUN}`).reply(status, {});
  expect(await checks.update(shop, RUN, scanning)).toBe(false);
});

function findsRuns(runs: readonly object[]): void {
  github()
    .get(`${SHOP}/commits/${head}/check-runs`)
    .query({ check_name: "rekey", app_id: APP_ID })
    .reply(200, {
      total_count: runs.length,
      check_runs: runs.map((run) => ({ status: "completed", conclusion: "failure", ...run })),
    });
}

test.each<[string, readonly object[], number | undefined]>([
  ["our own", [{ id: 1, app: { id: APP_ID } }], 1],
  [
    "our own among others",
    [
      { id: 1, app: { id: 1 } },
      { id: 2, app: { id: APP_ID } },
    ],
    2,
  ],
  ["none of another app", [{ id: 1, app: { id: 1 } }], undefined],
  ["none of no app", [{ id: 1, app: null }], undefined],
  ["none", [], undefined],
])("of the runs with our name, it finds %s", async (_name, runs, expected) => {
  findsRuns(runs);
  expect(await checks.find(shop, head)).toBe(expected);
});

test("the annotations that stand on a run are read page by page", async () => {
  const all = annotations(130).map(({ path }) => ({
    path,
    annotation_level: "failure",
    start_line: 3,
    end_line: 4,
    title: "Leaked key",
    message: "Revoke it.",
  }));
  for (const page of [1, 2]) {
    github()
      .get(`${SHOP}/check-runs/${RUN}/annotations`)
      .query({ page, per_page: 100 })
      .reply(200, JSON.stringify(all.slice((page - 1) * 100, page * 100)), {
        "content-type": "application/json",
      });
  }
  expect(await checks.listAnnotations(shop, RUN)).toEqual(annotations(130));
});

test("annotations without words are read as well", async () => {
  github()
    .get(`${SHOP}/check-runs/${RUN}/annotations`)
    .query(true)
    .reply(200, [
      { path: "a", start_line: 1, end_line: 1, annotation_level: "warning", title: null, message: null },
    ]);
  expect(await checks.listAnnotations(shop, RUN)).toEqual([
    { level: "warning", path: "a", startLine: 1, endLine: 1, title: "", message: "" },
  ]);
});

test("a check that GitHub refuses fails", async () => {
  github().post(`${SHOP}/check-runs`).reply(422, { message: "No commit found for SHA" });
  expect(await failureOf(checks.create(shop, head, scanning))).toMatchObject({ code: "github-refused" });
});

test("a check tells what it says on GitHub, if it is there", async () => {
  findsRuns([{ id: 1, status: "completed", conclusion: "success", app: { id: APP_ID } }]);
  expect(await checks.state(shop, head)).toEqual({ run: 1, status: "completed", conclusion: "success" });
  findsRuns([{ id: 1, status: "in_progress", conclusion: null, app: { id: APP_ID } }]);
  expect(await checks.state(shop, head)).toEqual({ run: 1, status: "in_progress" });
  findsRuns([]);
  expect(await checks.state(shop, head)).toBeUndefined();
});
