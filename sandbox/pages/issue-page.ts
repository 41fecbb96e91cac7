import type { App, Comment, Issue } from "../entities.ts";
import type { PageAnswer } from "../pages.ts";
import { isPull } from "../pulls.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { markdown } from "./markdown.ts";
import { labels, moment, person, stateOf } from "./parts.ts";
import { issuePath } from "./paths.ts";
import type { RepositoryRequest } from "./repository-request.ts";
import { type Speech, speechForm } from "./speech.ts";

/** An issue with its comments; a pull request has a page of its own. */
export function issuePage({ repository, rest, speech }: RepositoryRequest): PageAnswer | null {
  const issue = issueAt({ repository, rest });
  if (issue === undefined) return null;
  if (isPull(issue)) return { status: 302, headers: { Location: issuePath(issue) }, body: "" };
  const { title, number, assignees, createdAt, closedAt, closedBy } = issue;
  const assigned =
    assignees.length === 0 ? null : html`, assigned to ${assignees.map((one) => html`${person(one)} `)}`;
  const closed =
    closedAt === null
      ? null
      : html`, closed ${moment(closedAt)} by ${closedBy === null ? "nobody" : person(closedBy)}`;
  const body = html`<h1>${title} <span class="number">#${number}</span></h1>
<p class="meta">${stateOf(issue)} opened ${moment(createdAt)} by ${person(issue.author)}${closed}${assigned}</p>
${labels(issue.labels)}
${conversation(issue, speech)}`;
  return page({ title: `${title} #${number}`, body, repository, section: "issues" });
}

/** The issues, or the pull requests, of a repository, newest first. */
export function issuesPage({ repository }: RepositoryRequest, kind: "issues" | "pulls"): PageAnswer {
  const listed = [...repository.issues.values()]
    .filter((issue) => isPull(issue) === (kind === "pulls") && !issue.deleted && issue.transferredTo === null)
    .sort((one, other) => other.number - one.number);
  const rows = listed.map(
    (issue) =>
      html`<li>${stateOf(issue)} <span class="grow"><a href="${issuePath(issue)}">${issue.title}</a> <small>#${issue.number} by ${issue.author.login}</small> ${labels(issue.labels)}</span></li>
`,
  );
  const name = kind === "issues" ? "Issues" : "Pull requests";
  const list = rows.length === 0 ? html`<p class="empty">None yet.</p>` : html`<ul class="rows">${rows}</ul>`;
  return page({
    title: `${name} of ${repository.name}`,
    body: html`<h1>${name}</h1>${list}`,
    repository,
    section: kind,
  });
}

/** The issue that a path names. */
export function issueAt({ repository, rest }: RepositoryRequest): Issue | undefined {
  const issue = repository.issues.get(Number(rest[0]));
  return issue === undefined || issue.deleted || issue.transferredTo !== null ? undefined : issue;
}

/** The first post and the comments, and where to add one. */
export function conversation(issue: Issue, speech?: Speech): Markup {
  const first = post({ ...issue, id: "first", body: issue.body ?? "" });
  const form = speech && speechForm(speech, issue);
  return html`${first}${issue.comments.map((comment) => post(comment))}${form}`;
}

type Post = Pick<Comment, "author" | "createdAt" | "body"> & {
  readonly id: number | string;
  readonly app: App | null;
};

function post({ id, author, app, createdAt, body }: Post): Markup {
  const text = body.trim() === "" ? html`<p class="empty">No description.</p>` : markdown(body);
  return html`<article class="panel post" id="issuecomment-${id}">
<h2>${person(author)}${app === null ? null : html` <span class="pill">app</span>`} <small>${moment(createdAt)}</small></h2>
${text}
</article>
`;
}
