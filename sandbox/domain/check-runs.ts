import type { Account, App, CheckRun, CheckSuite, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { invalid } from "../problem.ts";
import { isPull } from "../pulls.ts";
import { checkRunWebhook } from "../views/check-run.ts";
import type { World } from "../world.ts";
import { settleWhenFree } from "./merge-queue.ts";

/** What an app says about a check run; what is left out stays as it is. */
export interface CheckReport {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly conclusion?: string | undefined;
  readonly started_at?: string | undefined;
  readonly completed_at?: string | undefined;
  readonly external_id?: string | undefined;
  readonly details_url?: string | undefined;
  readonly output?: CheckOutput | undefined;
  readonly actions?: CheckRun["actions"] | undefined;
}

/** What a check run shows. */
export interface CheckOutput {
  readonly title?: string | undefined;
  readonly summary: string;
  readonly text?: string | undefined;
  readonly annotations?: readonly JsonObject[] | undefined;
}

/** Starts a check run on a commit that is known to exist. */
export async function createCheckRun(
  world: World,
  repository: Repository,
  app: App,
  draft: CheckReport & { readonly name: string; readonly head_sha: string },
): Promise<CheckRun> {
  const run: CheckRun = {
    id: world.store.nextId(),
    repository,
    app,
    suite: await obtainSuite(world, repository, app, draft.head_sha),
    headSha: draft.head_sha,
    name: draft.name,
    status: "queued",
    conclusion: null,
    startedAt: world.now().toISOString(),
    completedAt: null,
    externalId: null,
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
    history: [],
  };
  apply(world, run, draft);
  repository.checkRuns.push(run);
  await announceCheck(world, run, "created", { sender: app.bot });
  if (run.status === "completed") await announceCheck(world, run, "completed", { sender: app.bot });
  await settleWhenFree(world, repository);
  return run;
}

/** Updates a check run; annotations are added to those that are there. */
export async function updateCheckRun(world: World, run: CheckRun, report: CheckReport): Promise<void> {
  const wasCompleted = run.status === "completed";
  apply(world, run, report);
  if (run.status === "completed" && !wasCompleted) {
    await announceCheck(world, run, "completed", { sender: run.app.bot });
  }
  await settleWhenFree(world, run.repository);
}

/** Tells the apps about a check run. */
export async function announceCheck(
  world: World,
  run: CheckRun,
  action: string,
  {
    sender,
    only,
    extra = {},
  }: { readonly sender: Account; readonly only?: App; readonly extra?: JsonObject },
): Promise<void> {
  const { repository } = run;
  const content = () => ({ check_run: checkRunWebhook(world.urls, run), ...extra });
  const audience = only === undefined ? {} : { only };
  await world.webhooks.emit({ event: "check_run", action, repository, sender, content, ...audience });
}

function apply(world: World, run: CheckRun, report: CheckReport): void {
  const { output } = report;
  run.name = report.name ?? run.name;
  run.startedAt = report.started_at ?? run.startedAt;
  run.externalId = report.external_id ?? run.externalId;
  run.detailsUrl = report.details_url ?? run.detailsUrl;
  run.actions = report.actions ?? run.actions;
  if (output !== undefined) {
    run.title = output.title ?? run.title;
    run.summary = output.summary;
    run.text = output.text ?? null;
    run.annotations.push(...(output.annotations ?? []));
  }
  applyState(world, run, report);
  run.history.push({ status: run.status, conclusion: run.conclusion });
}

/** Giving a conclusion completes the run; giving another status takes the conclusion away. */
function applyState(world: World, run: CheckRun, { status, conclusion, completed_at }: CheckReport): void {
  const completes = conclusion !== undefined || completed_at !== undefined || status === "completed";
  if (!completes) {
    run.status = status ?? run.status;
    if (run.status !== "completed") run.conclusion = run.completedAt = null;
    return;
  }
  const verdict = conclusion ?? run.conclusion;
  if (verdict === null) throw invalid("Invalid request.\n\nconclusion wasn't supplied.");
  run.status = "completed";
  run.conclusion = verdict;
  run.completedAt = completed_at ?? world.now().toISOString();
}

async function obtainSuite(
  world: World,
  repository: Repository,
  app: App,
  headSha: string,
): Promise<CheckSuite> {
  const existing = repository.checkSuites.find((suite) => suite.app === app && suite.headSha === headSha);
  if (existing !== undefined) return existing;
  const id = world.store.nextId();
  const headBranch = await branchOf(repository, headSha);
  const suite = { id, app, headSha, headBranch, createdAt: world.now() };
  repository.checkSuites.push(suite);
  return suite;
}

/** The branch of this repository at this commit; null for the heads of forks, as on GitHub. */
async function branchOf(repository: Repository, sha: string): Promise<string | null> {
  const pull = [...repository.issues.values()].filter(isPull).find((one) => one.pull.headSha === sha);
  if (pull !== undefined && pull.pull.headRepository === repository) return pull.pull.headRef;
  const branches = await repository.git.refs("refs/heads/");
  const found = [...branches].find(([, tip]) => tip === sha);
  return found === undefined ? null : found[0].slice("refs/heads/".length);
}
