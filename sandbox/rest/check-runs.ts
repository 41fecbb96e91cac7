import { z } from "zod";
import type { Author } from "../actor.ts";
import { created, numberParam, ok, type RepositoryCall, type Route, textParam } from "../call.ts";
import { announceCheck, createCheckRun, updateCheckRun } from "../domain/check-runs.ts";
import type { App, CheckRun } from "../entities.ts";
import type { Json, JsonObject } from "../json.ts";
import { paged } from "../page.ts";
import { forbidden, invalid, notFound } from "../problem.ts";
import { latestRuns } from "../required-checks.ts";
import { reading, writing } from "../route.ts";
import { escapePath } from "../urls.ts";
import { checkRunView } from "../views/check-run.ts";

const RUNS = "/repos/{owner}/{repo}/check-runs";
const WRITE = { permissions: ["checks=write"], role: "read" } as const;

const Annotation = z.object({
  path: z.string(),
  start_line: z.number(),
  end_line: z.number(),
  start_column: z.number().optional(),
  end_column: z.number().optional(),
  annotation_level: z.string(),
  message: z.string().max(64 * 1024),
  title: z.string().max(255).optional(),
  raw_details: z
    .string()
    .max(64 * 1024)
    .optional(),
});
const Output = z.object({
  title: z.string().optional(),
  summary: z.string(),
  text: z.string().optional(),
  annotations: z.array(Annotation).max(50, "No more than 50 items are allowed").optional(),
});
const Action = z.object({ label: z.string(), description: z.string(), identifier: z.string() });
const Report = z.object({
  name: z.string().optional(),
  status: z.string().optional(),
  conclusion: z.string().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  external_id: z.string().optional(),
  details_url: z.string().optional(),
  output: Output.optional(),
  actions: z.array(Action).optional(),
});
const Draft = Report.extend({ name: z.string(), head_sha: z.string() });

/** Check runs. */
export const checkRunRoutes: readonly Route[] = [
  writing(`POST ${RUNS}`, WRITE, async (call) => {
    const app = reportingApp(call.actor);
    const draft = checked(call, Draft);
    if ((await call.repository.git.commit(fullSha(draft.head_sha))) === null) {
      throw invalid(`No commit found for SHA: ${draft.head_sha}`);
    }
    if (draft.output !== undefined && draft.output.title === undefined) throw invalid(MISSING_TITLE);
    const run = await createCheckRun(call.world, call.repository, app, draft);
    return created(checkRunView(call.world.urls, run));
  }),
  writing(`PATCH ${RUNS}/{check_run_id}`, WRITE, async (call) => {
    const app = reportingApp(call.actor);
    const run = runOf(call);
    if (run.app !== app)
      throw forbidden(`Invalid app_id ${app.id}: a check run belongs to the app that created it.`);
    const report = checked(call, Report);
    if (report.output !== undefined && (report.output.title ?? run.title) === null)
      throw invalid(MISSING_TITLE);
    await updateCheckRun(call.world, run, report);
    return ok(checkRunView(call.world.urls, run));
  }),
  reading(`GET ${RUNS}/{check_run_id}`, "checks=read", (call) =>
    ok(checkRunView(call.world.urls, runOf(call))),
  ),
  reading(`GET ${RUNS}/{check_run_id}/annotations`, "checks=read", (call) => {
    const run = runOf(call);
    return paged(call, run.annotations, (one) => annotationView(call, run, one));
  }),
  writing(
    `POST ${RUNS}/{check_run_id}/rerequest`,
    { permissions: ["checks=write"], role: "write" },
    async (call) => {
      const run = runOf(call);
      await announceCheck(call.world, run, "rerequested", { sender: call.actor.account, only: run.app });
      return created({});
    },
  ),
  reading("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", "checks=read", async (call) => {
    const sha = await call.repository.git.commit(textParam(call, "ref"));
    if (sha === null) throw invalid(`No commit found for SHA: ${textParam(call, "ref")}`);
    const runs = filtered(call, sha);
    const wrap = (part: readonly Json[]) => ({ total_count: runs.length, check_runs: part });
    return paged(call, runs, (run) => checkRunView(call.world.urls, run), wrap);
  }),
];

const MISSING_TITLE = 'Invalid request.\n\n"title" wasn\'t supplied.';

function filtered({ repository, query }: RepositoryCall, sha: string): readonly CheckRun[] {
  const { check_name: name, status, app_id: appId, filter = "latest" } = query;
  const all = repository.checkRuns.filter(
    (run) =>
      run.headSha === sha &&
      (name === undefined || run.name === name) &&
      (appId === undefined || String(run.app.id) === appId),
  );
  const runs = filter === "all" ? all : latestRuns(all);
  return runs.filter((run) => status === undefined || run.status === status);
}

/** A body that GitHub's description lets through but GitHub itself does not is refused with 422. */
function checked<T>(call: RepositoryCall, schema: z.ZodType<T>): T {
  const result = schema.safeParse(call.body ?? {});
  if (result.success) return result.data;
  throw invalid(`Invalid request.\n\n${result.error.issues.map((issue) => issue.message).join(" ")}`);
}

function reportingApp(actor: Author): App {
  if (actor.kind === "installation") return actor.app;
  throw forbidden("You must authenticate via a GitHub App.");
}

function runOf(call: RepositoryCall): CheckRun {
  const id = numberParam(call, "check_run_id");
  const run = call.repository.checkRuns.find((one) => one.id === id);
  if (run === undefined) throw notFound();
  return run;
}

/** Only whole ids name the commit of a check run. */
function fullSha(sha: string): string {
  return /^[0-9a-f]{40}$/.test(sha) ? sha : "";
}

function annotationView(
  { world, repository }: RepositoryCall,
  run: CheckRun,
  annotation: JsonObject,
): JsonObject {
  const path = typeof annotation.path === "string" ? annotation.path : "";
  return {
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: world.urls.page(repository, `/blob/${run.headSha}/${escapePath(path)}`),
  };
}
