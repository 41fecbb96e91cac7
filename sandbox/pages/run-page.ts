import type { CheckRun } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import type { PageAnswer } from "../pages.ts";
import { readFileAt } from "./files.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { markdown } from "./markdown.ts";
import { moment, section, verdict } from "./parts.ts";
import { commitPath, repositoryPath, shortSha } from "./paths.ts";
import type { RepositoryRequest } from "./repository-request.ts";

/** A check run: what it says, where, which buttons it offers, and what it has said before. */
export async function runPage({ repository, rest }: RepositoryRequest): Promise<PageAnswer | null> {
  const run = repository.checkRuns.find(({ id }) => String(id) === rest[0]);
  if (run === undefined) return null;
  const annotations = await Promise.all(run.annotations.map((one) => annotation(run, one)));
  const body = html`<h1>${run.title ?? run.name}</h1>
<p class="meta">${verdict(run)} check <b>${run.name}</b> by the app ${run.app.slug}, on commit <a href="${commitPath(repository, run.headSha)}"><code>${shortSha(run.headSha)}</code></a>${times(run)}</p>
${buttons(run)}
${run.summary === null ? null : html`<article class="panel">${markdown(run.summary)}</article>`}
${run.text === null ? null : html`<article class="panel">${markdown(run.text)}</article>`}
${section("Annotations", annotations.length === 0 ? null : html`${annotations}`)}
${section("What it has said so far", html`<ol class="history">${run.history.map((one) => html`<li>${verdict(one)}</li>`)}</ol>`)}`;
  return page({ title: `${run.name}: ${run.title ?? run.status}`, body, repository, section: "commits" });
}

function times({ startedAt, completedAt }: CheckRun): Markup {
  return html`${startedAt === null ? null : html`, started ${moment(startedAt)}`}${completedAt === null ? null : html`, completed ${moment(completedAt)}`}`;
}

/** People press them on GitHub; here a test does. */
function buttons({ actions }: CheckRun): Markup | null {
  if (actions.length === 0) return null;
  return html`<p>${actions.map(({ label, description }) => html`<button type="button" title="${description}" disabled>${label}</button> `)}<small>These pages are for looking: the buttons do nothing here.</small></p>`;
}

/** An annotation links to its line, unless the file is gone from the commit. */
async function annotation(run: CheckRun, found: JsonObject): Promise<Markup> {
  const { repository, headSha: sha } = run;
  const path = textOf(found.path);
  const line = textOf(found.start_line);
  const place = html`<code>${path}:${line}</code>`;
  const file = await readFileAt({ repository, ref: sha, sha, path });
  const link = `${repositoryPath(repository, "blob", sha, path)}#L${line}`;
  return html`<article class="panel annotation ${textOf(found.annotation_level)}">
<h3>${textOf(found.title)}</h3>
<p>${file === null ? html`${place} <small>(no longer in this commit)</small>` : html`<a href="${link}">${place}</a>`}</p>
<p>${textOf(found.message)}</p>
</article>
`;
}

function textOf(value: JsonObject[string]): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
