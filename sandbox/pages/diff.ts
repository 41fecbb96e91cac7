import type { Repository } from "../entities.ts";
import type { FileDiff } from "../git/diff.ts";
import { html, type Markup } from "./html.ts";
import { repositoryPath } from "./paths.ts";

/** The files that a commit or a pull request changes, with their lines. */
export function fileDiffs(repository: Repository, sha: string, files: readonly FileDiff[]): Markup | null {
  if (files.length === 0) return null;
  return html`${files.map((file) => fileDiff(repository, sha, file))}`;
}

function fileDiff(repository: Repository, sha: string, file: FileDiff): Markup {
  const { path, previousPath, status, additions, deletions, patch } = file;
  const from = previousPath === null ? null : html` <small>was <code>${previousPath}</code></small>`;
  const name =
    status === "removed"
      ? html`<code>${path}</code>`
      : html`<a href="${repositoryPath(repository, "blob", sha, path)}"><code>${path}</code></a>`;
  return html`<article class="panel file">
<h3>${name}${from} <span class="grow"></span><small>${status}, <span class="good">+${additions}</span> <span class="bad">−${deletions}</span></small></h3>
${patch === null ? html`<p class="empty">No lines to show: the file is binary, or the change too large.</p>` : html`<pre class="lines">${patch.split("\n").map(line)}</pre>`}
</article>
`;
}

function line(text: string): Markup {
  const kind = text.startsWith("+")
    ? "added"
    : text.startsWith("-")
      ? "removed"
      : text.startsWith("@@")
        ? "hunk"
        : "";
  return html`<span class="line ${kind}">${text}
</span>`;
}
