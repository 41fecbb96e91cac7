import type { Account, CheckRun, Issue, Label } from "../entities.ts";
import type { CommitObject } from "../git/commits.ts";
import { html, type Markup, type Part } from "./html.ts";
import { commitPath, runPath, shortSha } from "./paths.ts";

/** A moment, to the second. */
export function moment(at: Date | string): Markup {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
}

/** Somebody, by login. */
export function person({ login }: Account): Markup {
  return html`<a class="person" href="/${encodeURIComponent(login)}">${login}</a>`;
}

/** The labels of an issue. */
export function labels(all: readonly Label[]): Markup | null {
  if (all.length === 0) return null;
  return html`<span class="labels">${all.map(({ name }) => html`<span class="label">${name}</span> `)}</span>`;
}

/** Whether an issue or a pull request is open. */
export function stateOf({ state, stateReason, pull }: Issue): Markup {
  if (pull?.merged === true) return html`<span class="state done">Merged</span>`;
  if (state === "open") return html`<span class="state good">Open</span>`;
  const reason = stateReason === "not_planned" ? " as not planned" : "";
  return html`<span class="state ${pull === null ? "done" : "bad"}">Closed${reason}</span>`;
}

const TONES: Readonly<Record<string, string>> = {
  success: "good",
  failure: "bad",
  action_required: "bad",
  timed_out: "bad",
  cancelled: "bad",
};

/** What a check run says in one or two words. */
export function verdict({ status, conclusion }: Pick<CheckRun, "status" | "conclusion">): Markup {
  const word = (conclusion ?? status).replaceAll("_", " ");
  const tone = conclusion === null ? "wait" : (TONES[conclusion] ?? "quiet");
  return html`<span class="verdict ${tone}">${word}</span>`;
}

/** Check runs, one below the other. */
export function checkList(runs: readonly CheckRun[]): Markup | null {
  if (runs.length === 0) return null;
  const entries = runs.map(
    (
      run,
    ) => html`<li>${verdict(run)} <a href="${runPath(run)}"><b>${run.name}</b></a> <span>${run.title}</span></li>
`,
  );
  return html`<ul class="rows">${entries}</ul>`;
}

/** A list of commits with the checks of each. */
export function commitList(repository: CheckRun["repository"], commits: readonly CommitObject[]): Markup {
  const entries = commits.map(({ sha, message, author }) => {
    const path = commitPath(repository, sha);
    const runs = repository.checkRuns.filter(({ headSha }) => headSha === sha);
    const verdicts = runs.map((run) => html`<a href="${runPath(run)}">${verdict(run)}</a> `);
    return html`<li><span class="grow"><a href="${path}">${subjectOf(message)}</a> <small>${author.name}, ${moment(author.date)}</small></span> ${verdicts}<a href="${path}"><code>${shortSha(sha)}</code></a></li>
`;
  });
  return html`<ul class="rows">${entries}</ul>`;
}

/** The first line of a commit message. */
export function subjectOf(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}

/** A part of a page with a heading; nothing where there is nothing to show. */
export function section(title: string, content: Part): Markup | null {
  return content === null ? null : html`<section><h2>${title}</h2>${content}</section>`;
}
