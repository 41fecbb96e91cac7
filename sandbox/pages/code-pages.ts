import { listCommits } from "../git/commits.ts";
import type { PageAnswer } from "../pages.ts";
import { listFolder, type Place, placeOf, readFileAt, type TreeEntry } from "./files.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { commitList, section } from "./parts.ts";
import { repositoryPath, shortSha } from "./paths.ts";
import type { RepositoryRequest } from "./repository-request.ts";

const MEGABYTE = 1024 * 1024;
const COMMITS_SHOWN = 100;

/** A file with its lines; `#L3` marks the third. */
export async function blobPage({ repository, rest }: RepositoryRequest): Promise<PageAnswer | null> {
  const place = await placeOf(repository, rest);
  const bytes = place === null ? null : await readFileAt(place);
  if (place === null || bytes === null) return null;
  const body = html`${heading(place)}
<article class="panel file">${content(bytes)}</article>`;
  return page({ title: `${place.path} at ${shortRef(place)}`, body, repository, section: "code" });
}

/** A folder. */
export async function treePage({ repository, rest }: RepositoryRequest): Promise<PageAnswer | null> {
  const place = await placeOf(repository, rest);
  if (place === null) return null;
  const entries = await listFolder(place);
  if (entries.length === 0 && place.path !== "") return null;
  const body = html`${heading(place)}${fileList(place, entries)}`;
  return page({
    title: `${place.path || repository.name} at ${shortRef(place)}`,
    body,
    repository,
    section: "code",
  });
}

/** The history of a branch. */
export async function commitsPage({ repository, rest }: RepositoryRequest): Promise<PageAnswer | null> {
  const place = await placeOf(repository, rest);
  if (place === null || place.path !== "") return null;
  const commits = await listCommits(repository.git, { from: [place.sha], limit: COMMITS_SHOWN });
  const body = html`<h1>Commits <small>on <code>${shortRef(place)}</code></small></h1>${commitList(repository, commits)}`;
  return page({ title: `Commits on ${shortRef(place)}`, body, repository, section: "commits" });
}

/** What a folder holds, as a list. */
export function fileList({ repository, ref, path }: Place, entries: readonly TreeEntry[]): Markup {
  const prefix = path === "" ? 0 : path.length + 1;
  const rows = entries.map((entry) => {
    const kind = entry.type === "tree" ? "tree" : "blob";
    const name = entry.path.slice(prefix) + (entry.type === "tree" ? "/" : "");
    return html`<li><a href="${repositoryPath(repository, kind, ref, entry.path)}"><code>${name}</code></a></li>`;
  });
  return html`<ul class="rows">${rows}</ul>`;
}

function heading(place: Place): Markup {
  const { repository, ref, sha, path } = place;
  const folders = path === "" ? [] : path.split("/");
  const steps = folders.map((name, index) => {
    const until = folders.slice(0, index + 1).join("/");
    return index === folders.length - 1
      ? html` / <b>${name}</b>`
      : html` / <a href="${repositoryPath(repository, "tree", ref, until)}">${name}</a>`;
  });
  const named = ref === sha ? null : html`<code>${ref}</code>, `;
  return html`<h1 class="path"><a href="${repositoryPath(repository, "tree", ref)}">${repository.name}</a>${steps}</h1>
<p class="meta">at ${named}commit <a href="${repositoryPath(repository, "commit", sha)}"><code>${shortSha(sha)}</code></a></p>`;
}

function shortRef({ ref }: Place): string {
  return /^[0-9a-f]{40}$/.test(ref) ? shortSha(ref) : ref;
}

function content(bytes: Buffer): Markup {
  if (bytes.length > MEGABYTE) return html`<p class="empty">The file is too large to be shown.</p>`;
  if (bytes.includes(0)) return html`<p class="empty">The file is binary.</p>`;
  const text = bytes.toString();
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  return html`<pre class="lines numbered">${lines.map(
    (line, index) =>
      html`<span class="line" id="L${index + 1}"><a href="#L${index + 1}">${index + 1}</a>${line}
</span>`,
  )}</pre>`;
}

/** The newest commits of a repository, for its first page. */
export async function latestCommits(place: Place): Promise<Markup | null> {
  const commits = await listCommits(place.repository.git, { from: [place.sha], limit: 5 });
  return section("Latest commits", commitList(place.repository, commits));
}
