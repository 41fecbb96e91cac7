import type { CheckRun, CheckSuite } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { isPull } from "../pulls.ts";
import { nodeId, type Urls } from "../urls.ts";
import { integration } from "./app.ts";
import { pullMinimal } from "./pull-request.ts";
import { iso, minimalRepository } from "./repository.ts";

/** A check run. */
export function checkRunView(urls: Urls, run: CheckRun): JsonObject {
  const { repository } = run;
  const api = urls.repository(repository, `/check-runs/${run.id}`);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CheckRun", run.id),
    head_sha: run.headSha,
    external_id: run.externalId ?? "",
    url: api,
    html_url: urls.page(repository, `/runs/${run.id}`),
    details_url: run.detailsUrl ?? urls.page(repository, `/runs/${run.id}`),
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${api}/annotations`,
    },
    check_suite: { id: run.suite.id },
    app: integration(urls, run.app),
    pull_requests: pullsOf(urls, run),
  };
}

/** A check run as events carry it: with its suite. */
export function checkRunWebhook(urls: Urls, run: CheckRun): JsonObject {
  return { ...checkRunView(urls, run), check_suite: suiteView(urls, run, run.suite) };
}

function suiteView(urls: Urls, run: CheckRun, suite: CheckSuite): JsonObject {
  return {
    id: suite.id,
    node_id: nodeId("CheckSuite", suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    status: run.status,
    conclusion: run.conclusion,
    url: urls.repository(run.repository, `/check-suites/${suite.id}`),
    before: null,
    after: null,
    pull_requests: pullsOf(urls, run),
    app: integration(urls, suite.app),
    created_at: iso(suite.createdAt),
    updated_at: iso(suite.createdAt),
    repository: minimalRepository(urls, run.repository),
  };
}

/** The open pull requests of a run; those from forks are never listed, as on GitHub. */
function pullsOf(urls: Urls, run: CheckRun): readonly JsonObject[] {
  const { repository, headSha } = run;
  return [...repository.issues.values()]
    .filter(isPull)
    .filter(
      ({ state, pull }) => state === "open" && pull.headSha === headSha && pull.headRepository === repository,
    )
    .map((issue) => pullMinimal(urls, issue));
}
