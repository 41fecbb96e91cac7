import { z } from "zod";
import { may } from "../actor.ts";
import {
  type AuthorCall,
  created,
  numberParam,
  ok,
  parseBody,
  type RepositoryCall,
  type Route,
} from "../call.ts";
import { editIssue } from "../domain/issues.ts";
import { settleWhenFree } from "../domain/merge-queue.ts";
import { announcePull } from "../domain/pull-moves.ts";
import { mergePull, openPull } from "../domain/pull-requests.ts";
import type { Repository } from "../entities.ts";
import { listShas } from "../git/commits.ts";
import type { JsonObject } from "../json.ts";
import { linkHeader, paged, pageOf } from "../page.ts";
import { forbidden, invalidField, notFound } from "../problem.ts";
import { isPull, pullFigures, pullFiles } from "../pulls.ts";
import { reading, writing } from "../route.ts";
import { fileView } from "../views/commit.ts";
import { type Pull, pullSimple, pullView } from "../views/pull-request.ts";
import { commitViews } from "./commits.ts";

const PULLS = "/repos/{owner}/{repo}/pulls";
const READ = "pull_requests=read";
const ANYBODY = { permissions: ["pull_requests=write"], role: "read" } as const;
const TRIAGE = { ...ANYBODY, role: "triage" } as const;
const MERGE = { permissions: ["contents=write"], role: "write" } as const;

// GitHub lists at most this many commits and files of a pull request.
const MAX_COMMITS = 250;
const MAX_FILES = 3_000;

const Draft = z.object({
  title: z.string().optional(),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().optional(),
});
const Change = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  base: z.string().optional(),
});
const Merge = z
  .object({
    commit_title: z.string().optional(),
    commit_message: z.string().optional(),
    sha: z.string().optional(),
    merge_method: z.enum(["merge", "squash", "rebase"]).optional(),
  })
  .nullish();

/** Pull requests. */
export const pullRoutes: readonly Route[] = [
  reading(`GET ${PULLS}`, READ, (call) =>
    paged(call, listed(call), (one) => pullSimple(call.world.urls, one)),
  ),
  writing(`POST ${PULLS}`, ANYBODY, async (call) => {
    const { title, head, base, body, draft = false } = parseBody(call, Draft);
    if (title === undefined || title.trim() === "")
      throw invalidField("PullRequest", "title", "missing_field");
    const [headRepository, headRef] = headOf(call, head);
    const order = { title, body: body ?? null, headRepository, headRef, baseRef: base, draft };
    return created(await view(call, await openPull(call.world, call.repository, call.actor.account, order)));
  }),
  reading(`GET ${PULLS}/{pull_number}`, READ, async (call) => ok(await view(call, pullOf(call)))),
  writing(`PATCH ${PULLS}/{pull_number}`, ANYBODY, update),
  reading(`GET ${PULLS}/{pull_number}/files`, READ, async (call) => {
    const issue = pullOf(call);
    const files = (await pullFiles(issue)).slice(0, MAX_FILES);
    return paged(call, files, (file) => fileView(call.world.urls, call.repository, issue.pull.headSha, file));
  }),
  reading(`GET ${PULLS}/{pull_number}/commits`, READ, async (call) => {
    const { pull } = pullOf(call);
    const range = { from: [pull.headSha, `^${pull.baseSha}`], oldestFirst: true };
    const shas = (await listShas(call.repository.git, range)).slice(0, MAX_COMMITS);
    const page = pageOf(call);
    const body = await commitViews(call, shas.slice(page.start, page.end));
    return { status: 200, body, headers: linkHeader(call, page, shas.length) };
  }),
  writing(`PUT ${PULLS}/{pull_number}/merge`, MERGE, async (call) => {
    const body = Merge.parse(call.body);
    const sha = await mergePull(call.world, pullOf(call), call.actor.account, {
      method: body?.merge_method ?? "merge",
      title: body?.commit_title,
      message: body?.commit_message,
      sha: body?.sha,
    });
    return ok({ sha, merged: true, message: "Pull Request successfully merged" });
  }),
];

async function update(call: AuthorCall) {
  const issue = pullOf(call);
  const { world, actor, repository } = call;
  if (issue.author !== actor.account && !may(actor, repository, TRIAGE)) {
    throw forbidden("Must have admin rights to Repository.");
  }
  const { title, body, state, base } = parseBody(call, Change);
  if (base !== undefined && base !== issue.pull.baseRef) await changeBase(call, issue, base);
  await editIssue(world, issue, actor.account, { title, body, state });
  await settleWhenFree(world, repository);
  return ok(await view(call, issue));
}

async function changeBase(call: AuthorCall, issue: Pull, base: string): Promise<void> {
  const sha = await call.repository.git.branch(base);
  if (sha === null) throw invalidField("PullRequest", "base", "invalid");
  const from = { ref: { from: issue.pull.baseRef }, sha: { from: issue.pull.baseSha } };
  issue.pull.baseRef = base;
  issue.pull.baseSha = sha;
  issue.updatedAt = call.world.now();
  await announcePull(call.world, issue, "edited", {
    sender: call.actor.account,
    extra: { changes: { base: from } },
  });
}

function listed({ repository, query }: RepositoryCall): readonly Pull[] {
  const { state = "open", head, base, sort = "created", direction } = query;
  const pulls = [...repository.issues.values()]
    .filter(isPull)
    .filter(
      (issue) =>
        (state === "all" || issue.state === state) &&
        (base === undefined || issue.pull.baseRef === base) &&
        (head === undefined || `${issue.pull.headRepository.owner.login}:${issue.pull.headRef}` === head),
    );
  const ascending = (direction ?? (sort === "created" ? "desc" : "asc")) === "asc";
  return pulls.sort((one, other) => (ascending ? one.number - other.number : other.number - one.number));
}

/** The head is a branch here, or `owner:branch` in a fork. */
function headOf({ repository, world }: AuthorCall, head: string): readonly [Repository, string] {
  const [owner = "", branch] = head.split(":");
  if (branch === undefined) return [repository, head];
  if (owner.toLowerCase() === repository.owner.login.toLowerCase()) return [repository, branch];
  const fork = [...world.store.repositories.values()].find(
    (one) =>
      !one.deleted && one.parent === repository && one.owner.login.toLowerCase() === owner.toLowerCase(),
  );
  if (fork === undefined) throw invalidField("PullRequest", "head", "invalid");
  return [fork, branch];
}

function pullOf(call: RepositoryCall): Pull {
  const issue = call.world.store.issue(call.repository, numberParam(call, "pull_number"));
  if (issue === undefined || !isPull(issue)) throw notFound();
  return issue;
}

async function view({ world }: RepositoryCall, issue: Pull): Promise<JsonObject> {
  return pullView(world.urls, issue, await pullFigures(issue));
}
