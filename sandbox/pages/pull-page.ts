import { listCommits } from "../git/commits.ts";
import type { PageAnswer } from "../pages.ts";
import { isPull, pullFiles } from "../pulls.ts";
import { latestRuns, missingChecks } from "../required-checks.ts";
import type { Pull } from "../views/pull-request.ts";
import { fileDiffs } from "./diff.ts";
import { html, type Markup } from "./html.ts";
import { conversation, issueAt } from "./issue-page.ts";
import { page } from "./layout.ts";
import { checkList, commitList, labels, moment, person, section, stateOf } from "./parts.ts";
import { repositoryPath } from "./paths.ts";
import type { RepositoryRequest } from "./repository-request.ts";

/** A pull request: what it says, what its checks say, its commits and its changes. */
export async function pullPage(request: RepositoryRequest): Promise<PageAnswer | null> {
  const issue = issueAt(request);
  if (issue === undefined || !isPull(issue)) return null;
  const { repository, pull, title, number } = issue;
  const range = { from: [pull.headSha, `^${pull.baseSha}`], oldestFirst: true, limit: 250 };
  const [commits, files] = await Promise.all([listCommits(repository.git, range), pullFiles(issue)]);
  const runs = latestRuns(repository.checkRuns.filter(({ headSha }) => headSha === pull.headSha));
  const body = html`<h1>${title} <span class="number">#${number}</span></h1>
<p class="meta">${stateOf(issue)} ${ends(issue, commits.length)}</p>
${labels(issue.labels)}
${conversation(issue, request.speech)}
${mergeBox(issue, checkList(runs))}
${section("Commits", commitList(repository, commits))}
${section("Changes", fileDiffs(repository, pull.headSha, files))}`;
  return page({ title: `${title} #${number}`, body, repository, section: "pulls" });
}

function ends({ repository, pull, author }: Pull, commits: number): Markup {
  const fork = pull.headRepository === repository ? "" : `${pull.headRepository.owner.login}:`;
  const verb = pull.merged ? "merged" : "wants to merge";
  const who = pull.mergedBy ?? author;
  const many = `${commits} ${commits === 1 ? "commit" : "commits"}`;
  const head = html`<a href="${repositoryPath(pull.headRepository, "tree", pull.headRef)}"><code>${fork}${pull.headRef}</code></a>`;
  return html`${person(who)} ${verb} ${many} into <code>${pull.baseRef}</code> from ${head}`;
}

function mergeBox(issue: Pull, checks: Markup | null): Markup {
  return html`<section class="panel merge"><h2>${mergeWords(issue)}</h2>${checks}</section>`;
}

function mergeWords({ repository, pull, state }: Pull): Markup {
  if (pull.mergedAt !== null)
    return html`<span class="done">Merged</span> <small>${moment(pull.mergedAt)}</small>`;
  if (state === "closed") return html`Closed without a merge`;
  const missing = missingChecks(repository, pull.baseRef, pull.headSha);
  if (missing.length === 0) return html`<span class="good">Ready to merge</span>`;
  const names = missing.map(({ context }) => html` <code>${context}</code>`);
  return html`<span class="bad">Merging is blocked</span> <small>waiting for the required ${missing.length === 1 ? "check" : "checks"}${names}</small>`;
}
