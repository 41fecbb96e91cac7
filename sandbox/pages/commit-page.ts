import type { Repository } from "../entities.ts";
import { readCommit } from "../git/commits.ts";
import { diffFiles } from "../git/diff.ts";
import { EMPTY_TREE } from "../git/repository.ts";
import type { PageAnswer } from "../pages.ts";
import { fileDiffs } from "./diff.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { checkList, moment, section, subjectOf } from "./parts.ts";
import { commitPath, repositoryPath, shortSha } from "./paths.ts";
import type { RepositoryRequest } from "./repository-request.ts";

/** A commit: its message, its checks, and what it changed against its first parent. */
export async function commitPage({ repository, rest }: RepositoryRequest): Promise<PageAnswer | null> {
  const [name = "", ...more] = rest;
  const sha = more.length > 0 ? null : await repository.git.commit(name);
  if (sha === null) return null;
  const commit = await readCommit(repository.git, sha);
  const { author, committer, message, parents } = commit;
  const files = await diffFiles(repository.git, parents[0] ?? EMPTY_TREE, sha);
  const runs = repository.checkRuns.filter(({ headSha }) => headSha === sha);
  const by = committer.name === author.name ? null : html`, committed by ${committer.name}`;
  const body = html`<h1>${subjectOf(message)}</h1>
<p class="meta">${author.name} wrote this on ${moment(author.date)}${by}. <a href="${repositoryPath(repository, "tree", sha)}">Browse the files</a></p>
${longer(message)}
<p class="meta">commit <code>${sha}</code>${parents.map((parent) => parentLink(repository, parent))}</p>
${section("Checks", checkList(runs))}
${section("Changes", fileDiffs(repository, sha, files))}`;
  return page({ title: `${subjectOf(message)} (${shortSha(sha)})`, body, repository, section: "commits" });
}

function longer(message: string): Markup | null {
  const rest = message.split("\n").slice(1).join("\n").trim();
  return rest === "" ? null : html`<pre>${rest}</pre>`;
}

function parentLink(repository: Repository, sha: string): Markup {
  return html`, parent <a href="${commitPath(repository, sha)}"><code>${shortSha(sha)}</code></a>`;
}
