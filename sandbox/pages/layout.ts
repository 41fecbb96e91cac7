import type { Repository } from "../entities.ts";
import type { PageAnswer } from "../pages.ts";
import { isPull } from "../pulls.ts";
import { fullName } from "../store.ts";
import { html, type Markup, type Part } from "./html.ts";
import { repositoryPath } from "./paths.ts";

/** What differs from page to page. */
export interface Sheet {
  readonly title: string;
  readonly body: Part;
  /** The repository that the page is about; its sections are shown at the top. */
  readonly repository?: Repository;
  readonly section?: Section;
  readonly status?: number;
}

/** A section of a repository. */
export type Section = "code" | "commits" | "issues" | "pulls";

// Nothing on a page may run, nothing may be fetched but the stylesheet, and buttons lead nowhere else.
const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'",
  "X-Content-Type-Options": "nosniff",
};

/** Puts the content of a page between its head and its foot. */
export function page({ title, body, repository, section, status = 200 }: Sheet): PageAnswer {
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/-/style.css">
</head>
<body>
<header class="top">
<p class="crumbs"><a class="home" href="/">Sandbox</a>${repository === undefined ? null : crumbs(repository)}</p>
<a class="quiet" href="/-/deliveries">Webhook deliveries</a>
</header>
${repository === undefined ? null : sections(repository, section)}
<main>
${body}
</main>
<footer>A small GitHub, on this machine only. It shows everything to everybody, and forgets it all when it stops.</footer>
</body>
</html>
`;
  return { status, headers: HEADERS, body: whole.source };
}

function crumbs(repository: Repository): Markup {
  const owner = repository.owner.login;
  return html` <span>/</span> <a href="/${encodeURIComponent(owner)}">${owner}</a> <span>/</span> <a href="${repositoryPath(repository)}"><b>${repository.name}</b></a>${repository.private ? html` <span class="pill">private</span>` : null}`;
}

function sections(repository: Repository, current: Section | undefined): Markup {
  const open = [...repository.issues.values()].filter(({ state, deleted }) => state === "open" && !deleted);
  const pulls = open.filter(isPull).length;
  const tab = (section: Section, name: string, path: string, count?: number) => {
    const label = count === undefined ? html`${name}` : html`${name} <span class="count">${count}</span>`;
    return section === current
      ? html`<a href="${path}" aria-current="page">${label}</a>`
      : html`<a href="${path}">${label}</a>`;
  };
  return html`<nav class="sections" aria-label="${fullName(repository)}">
${tab("code", "Code", repositoryPath(repository))}
${tab("commits", "Commits", repositoryPath(repository, "commits", repository.defaultBranch))}
${tab("issues", "Issues", repositoryPath(repository, "issues"), open.length - pulls)}
${tab("pulls", "Pull requests", repositoryPath(repository, "pulls"), pulls)}
</nav>`;
}

/** The page that says that there is none. */
export function missingPage(): PageAnswer {
  const body = html`<h1>There is nothing here</h1><p>The address is wrong, or what stood here was deleted. <a href="/">Start at the beginning</a>.</p>`;
  return page({ title: "Nothing here", body, status: 404 });
}
