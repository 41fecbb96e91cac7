import { z } from "zod";
import { appOf, may } from "../actor.ts";
import {
  type AuthorCall,
  created,
  nothing,
  ok,
  parseBody,
  type RepositoryCall,
  type Route,
} from "../call.ts";
import { lockIssue } from "../domain/issue-lock.ts";
import { announceIssue, editIssue, newIssue } from "../domain/issues.ts";
import type { Issue } from "../entities.ts";
import { paged } from "../page.ts";
import { forbidden, invalidField } from "../problem.ts";
import { reading, writing } from "../route.ts";
import { issueDetail, issueView } from "../views/issue.ts";
import { assignableAccounts, setAssignees } from "./assignees.ts";
import { ANYBODY, issueOf, refuseDisabled, TRIAGE, WRITE } from "./issue-access.ts";
import { labelName, setLabels } from "./labels.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const READ = "issues=read pull_requests=read";

const LabelInput = z.union([z.string(), z.object({ name: z.string() })]);
const Text = z.union([z.string(), z.number()]).transform(String);
const Draft = z.object({
  title: Text,
  body: z.string().nullish(),
  assignee: z.string().nullish(),
  assignees: z.array(z.string()).optional(),
  labels: z.array(LabelInput).optional(),
});
const Change = z.object({
  title: Text.nullish(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.string().nullish(),
  assignees: z.array(z.string()).optional(),
  labels: z.array(LabelInput).optional(),
});
const Lock = z.object({ lock_reason: z.string().optional() }).nullish();

/** Issues. */
export const issueRoutes: readonly Route[] = [
  reading(`GET ${ISSUES}`, READ, (call) => {
    refuseDisabled(call);
    return paged(call, listed(call), (issue) => issueView(call.world.urls, issue));
  }),
  writing(`POST ${ISSUES}`, ANYBODY, create),
  reading(`GET ${ISSUES}/{issue_number}`, READ, (call) => {
    return ok(issueDetail(call.world.urls, issueOf(call)));
  }),
  writing(`PATCH ${ISSUES}/{issue_number}`, ANYBODY, update),
  writing(`PUT ${ISSUES}/{issue_number}/lock`, WRITE, async (call) => {
    const reason = Lock.parse(call.body)?.lock_reason ?? null;
    await lockIssue(call.world, issueOf(call), call.actor.account, { locked: true, reason });
    return nothing();
  }),
  writing(`DELETE ${ISSUES}/{issue_number}/lock`, WRITE, async (call) => {
    await lockIssue(call.world, issueOf(call), call.actor.account, { locked: false, reason: null });
    return nothing();
  }),
];

async function create(call: AuthorCall) {
  refuseDisabled(call);
  const { world, repository, actor } = call;
  const draft = parseBody(call, Draft);
  const trusted = may(actor, repository, TRIAGE);
  const wanted = trusted ? [...(draft.assignees ?? []), ...(draft.assignee ? [draft.assignee] : [])] : [];
  const assignees = assignableAccounts(call, wanted);
  if (assignees.length < wanted.length) throw invalidField("Issue", "assignees", "invalid");
  if (draft.title.trim() === "") throw invalidField("Issue", "title", "missing_field");
  const signed = { author: actor.account, app: appOf(actor) };
  const issue = newIssue(world, repository, signed, { title: draft.title, body: draft.body ?? null });
  repository.issues.set(issue.number, issue);
  await announceIssue(world, issue, "opened", { sender: actor.account });
  if (trusted) await setLabels(call, issue, (draft.labels ?? []).map(labelName));
  await setAssignees(call, issue, assignees);
  return created(issueDetail(world.urls, issue));
}

async function update(call: AuthorCall) {
  const issue = issueOf(call);
  const { world, repository, actor } = call;
  const change = parseBody(call, Change);
  const own = issue.author === actor.account;
  // "Issue owners and users with push access or Triage role can edit an issue": GitHub's description of this
  // operation (@octokit/openapi 23.0.2, read 2026-11-21). Whether the pages let them edit is not told.
  if (!own && !may(actor, repository, TRIAGE)) throw forbidden("Must have admin rights to Repository.");
  const { body, state, state_reason: stateReason } = change;
  await editIssue(world, issue, actor.account, {
    title: change.title ?? undefined,
    body,
    state,
    stateReason,
  });
  if (change.labels !== undefined && may(actor, repository, TRIAGE)) {
    await setLabels(call, issue, change.labels.map(labelName));
  }
  if (change.assignees !== undefined && may(actor, repository, TRIAGE)) {
    const assignees = assignableAccounts(call, change.assignees);
    if (assignees.length < change.assignees.length) throw invalidField("Issue", "assignees", "invalid");
    await setAssignees(call, issue, assignees);
  }
  return ok(issueDetail(world.urls, issue));
}

function listed({ repository, query }: RepositoryCall): readonly Issue[] {
  const { state = "open", labels, creator, assignee, since, sort = "created", direction = "desc" } = query;
  const names = (labels ?? "")
    .split(",")
    .filter((name) => name !== "")
    .map((name) => name.toLowerCase());
  const wanted = [...repository.issues.values()].filter(
    (issue) =>
      !issue.deleted &&
      issue.transferredTo === null &&
      (state === "all" || issue.state === state) &&
      names.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)) &&
      (creator === undefined || issue.author.login.toLowerCase() === creator.toLowerCase()) &&
      (assignee === undefined || assignee === "*" || issue.assignees.some((one) => one.login === assignee)) &&
      (since === undefined || issue.updatedAt >= new Date(since)),
  );
  const key = (issue: Issue) => (sort === "updated" ? issue.updatedAt.getTime() : issue.number);
  return wanted.sort((one, other) => (direction === "asc" ? key(one) - key(other) : key(other) - key(one)));
}
