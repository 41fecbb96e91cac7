import type { Repository } from "../entities.ts";
import type { PageAnswer } from "../pages.ts";
import { fullName } from "../store.ts";
import { fileList, latestCommits } from "./code-pages.ts";
import { listFolder, type Place } from "./files.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { section } from "./parts.ts";
import { repositoryPath } from "./paths.ts";

/** The first page of a repository: files, latest commits, branches, rules, people. */
export async function repositoryPage(repository: Repository, origin: string): Promise<PageAnswer> {
  const ref = repository.defaultBranch;
  const sha = await repository.git.branch(ref);
  const place = sha === null ? null : { repository, ref, sha, path: "" };
  const body = html`<h1>${fullName(repository)}</h1>
<p class="meta"><code>git clone ${origin}${repositoryPath(repository)}.git</code> with the token of a user as the password</p>
${place === null ? html`<p class="empty">The repository is empty.</p>` : await code(place)}
${await branches(repository)}
${rules(repository)}
${roles(repository)}`;
  return page({ title: fullName(repository), body, repository, section: "code" });
}

async function code(place: Place): Promise<Markup> {
  return html`${section("Files", fileList(place, await listFolder(place)))}${await latestCommits(place)}`;
}

async function branches(repository: Repository): Promise<Markup | null> {
  const heads = await repository.git.refs("refs/heads/");
  const names = [...heads.keys()].map((ref) => ref.slice("refs/heads/".length));
  const rows = names.map(
    (name) =>
      html`<li><a class="grow" href="${repositoryPath(repository, "tree", name)}"><code>${name}</code></a> <a href="${repositoryPath(repository, "commits", name)}">commits</a></li>`,
  );
  return section("Branches", rows.length === 0 ? null : html`<ul class="rows">${rows}</ul>`);
}

function rules(repository: Repository): Markup | null {
  const rows = [...repository.protections].flatMap(([branch, { checks }]) =>
    checks.map(
      ({ context, appId }) =>
        html`<li><code>${branch}</code> <span>merging waits for the check <b>${context}</b>${appId === null ? null : html`, reported by the app ${appId} and no other`}</span></li>`,
    ),
  );
  return section("Branch protection", rows.length === 0 ? null : html`<ul class="rows">${rows}</ul>`);
}

function roles(repository: Repository): Markup | null {
  const rows = [...repository.roles].map(
    ([login, role]) =>
      html`<li><a class="person grow" href="/${encodeURIComponent(login)}">${login}</a> <span class="pill">${role}</span></li>`,
  );
  return section("People", rows.length === 0 ? null : html`<ul class="rows">${rows}</ul>`);
}
