import { type Answer, type RepositoryCall, type Route, textParam } from "../call.ts";
import type { Repository } from "../entities.ts";
import { countCommits, listShas } from "../git/commits.ts";
import { diffFiles } from "../git/diff.ts";
import type { Json } from "../json.ts";
import { linkHeader, pageOf } from "../page.ts";
import { notFound, Problem } from "../problem.ts";
import { reading } from "../route.ts";
import { fileView } from "../views/commit.ts";
import { commitViews } from "./commits.ts";

// GitHub: without paging at most 250 commits, and at most 300 files, always on the first page.
const MAX_COMMITS = 250;
const MAX_FILES = 300;

/** Comparison of two commits. */
export const compareRoutes: readonly Route[] = [
  reading("GET /repos/{owner}/{repo}/compare/{basehead}", "contents=read", compare),
];

async function compare(call: RepositoryCall): Promise<Answer> {
  const { repository, world } = call;
  const [base, head] = await ends(call);
  const { git } = repository;
  const mergeBase = await git.mergeBase(base, head);
  if (mergeBase === null) throw new Problem(404, `No common ancestor between ${base} and ${head}.`);
  const ahead = await listShas(git, { from: [head, `^${base}`], oldestFirst: true });
  const behind = await countCommits(git, [base, `^${head}`]);
  const page = pageOf(call, 250, MAX_COMMITS);
  const isPaged = call.query.page !== undefined || call.query.per_page !== undefined;
  const shas = isPaged ? ahead.slice(page.start, page.end) : ahead.slice(-MAX_COMMITS);
  const [baseView = null, mergeBaseView = null] = await commitViews(call, [base, mergeBase]);
  const diff = page.number === 1 ? await diffFiles(git, mergeBase, head) : [];
  const range = `${base}...${head}`;
  const html = world.urls.page(repository, `/compare/${range}`);
  const body = {
    url: world.urls.repository(repository, `/compare/${range}`),
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: baseView,
    merge_base_commit: mergeBaseView,
    status: statusOf(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: await commitViews(call, shas),
    files: diff.slice(0, MAX_FILES).map((file): Json => fileView(world.urls, repository, head, file)),
  };
  return { status: 200, body, headers: isPaged ? linkHeader(call, page, ahead.length) : {} };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}

async function ends(call: RepositoryCall): Promise<readonly [string, string]> {
  const [base = "", head = ""] = textParam(call, "basehead").split("...");
  const found = await Promise.all([end(call, base), end(call, head)]);
  const [one, other] = found;
  if (one === null || other === null) throw notFound();
  return [one, other];
}

/** One end of a comparison: a name here, or `owner:branch` in a fork of the same network. */
async function end({ repository, world }: RepositoryCall, name: string): Promise<string | null> {
  const here = await repository.git.commit(name);
  const [owner = "", branch] = name.split(":");
  if (here !== null || branch === undefined) return here;
  const fork = [...world.store.repositories.values()].find(
    (one) => one.owner.login.toLowerCase() === owner.toLowerCase() && rootOf(one) === rootOf(repository),
  );
  return fork === undefined ? null : await fork.git.commit(branch);
}

function rootOf(repository: Repository): Repository {
  return repository.parent === null ? repository : rootOf(repository.parent);
}
