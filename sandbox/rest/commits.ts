import { type Answer, type RepositoryCall, type Route, textParam } from "../call.ts";
import type { Repository } from "../entities.ts";
import { countCommits, listCommits, readCommit, readCommits } from "../git/commits.ts";
import { diffFiles } from "../git/diff.ts";
import { EMPTY_TREE } from "../git/repository.ts";
import type { Json } from "../json.ts";
import { linkHeader, paged, pageOf } from "../page.ts";
import { invalid, Problem } from "../problem.ts";
import { isPull } from "../pulls.ts";
import { reading } from "../route.ts";
import { commitView, fileView } from "../views/commit.ts";
import { pullSimple } from "../views/pull-request.ts";

const REPO = "/repos/{owner}/{repo}";

// GitHub: 300 files on a page, 3000 files in all.
const FILES_A_PAGE = 300;
const MAX_FILES = 3_000;

/** Commits and what changed in them. */
export const commitRoutes: readonly Route[] = [
  reading(`GET ${REPO}/commits`, "contents=read", list),
  reading(`GET ${REPO}/commits/{ref}`, "contents=read", show),
  reading(`GET ${REPO}/commits/{commit_sha}/pulls`, "pull_requests=read contents=read", async (call) => {
    const sha = await knownCommit(call, textParam(call, "commit_sha"));
    const { repository, world } = call;
    const pulls = [...repository.issues.values()].filter(isPull);
    const within = await Promise.all(
      pulls.map(({ pull }) => contains(repository, pull.baseSha, pull.headSha, sha)),
    );
    const found = pulls.filter((one, index) => within[index] === true || one.pull.mergeCommitSha === sha);
    return paged(call, found, (one) => pullSimple(world.urls, one));
  }),
];

async function list(call: RepositoryCall): Promise<Answer> {
  const { repository, world, query } = call;
  const start = await repository.git.commit(query.sha ?? repository.defaultBranch);
  if (start === null && query.sha === undefined) throw new Problem(409, "Git Repository is empty.");
  if (start === null) throw new Problem(404, "Not Found");
  const page = pageOf(call);
  const { path, since, until } = query;
  const from = [start];
  const filters = { ...defined({ path }), ...defined({ since }), ...defined({ until }) };
  const filtered = Object.keys(filters).length > 0;
  const total = filtered
    ? (await listCommits(repository.git, { from, ...filters })).length
    : await countCommits(repository.git, from);
  const part = await listCommits(repository.git, { from, ...filters, skip: page.start, limit: page.size });
  const body = part.map((commit) => commitView(world, repository, commit));
  return { status: 200, body, headers: linkHeader(call, page, total) };
}

async function show(call: RepositoryCall): Promise<Answer> {
  const { repository, world } = call;
  const sha = await knownCommit(call, textParam(call, "ref"));
  const commit = await readCommit(repository.git, sha);
  const [parent = EMPTY_TREE] = commit.parents;
  const all = await diffFiles(repository.git, parent, sha);
  const files = all.slice(0, MAX_FILES);
  const page = pageOf(call, FILES_A_PAGE, FILES_A_PAGE);
  const additions = all.reduce((sum, file) => sum + file.additions, 0);
  const deletions = all.reduce((sum, file) => sum + file.deletions, 0);
  const shown: Json = files
    .slice(page.start, page.end)
    .map((file) => fileView(world.urls, repository, sha, file));
  const stats = { total: additions + deletions, additions, deletions };
  const body = { ...commitView(world, repository, commit), stats, files: shown };
  return { status: 200, body, headers: linkHeader(call, page, files.length) };
}

async function knownCommit({ repository }: RepositoryCall, name: string): Promise<string> {
  const sha = await repository.git.commit(name);
  if (sha === null) throw invalid(`No commit found for SHA: ${name}`);
  return sha;
}

async function contains({ git }: Repository, base: string, head: string, sha: string): Promise<boolean> {
  return (await git.isAncestor(sha, head)) && !(await git.isAncestor(sha, base));
}

function defined<T extends object>(members: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(members));
}

/** The views of commits given by their ids. */
export async function commitViews(call: RepositoryCall, shas: readonly string[]): Promise<readonly Json[]> {
  const commits = await readCommits(call.repository.git, shas);
  return commits.map((commit) => commitView(call.world, call.repository, commit));
}
