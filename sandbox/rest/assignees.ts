import { z } from "zod";
import {
  type AuthorCall,
  created,
  nothing,
  ok,
  parseBody,
  type RepositoryCall,
  type Route,
  textParam,
} from "../call.ts";
import { announceIssue } from "../domain/issues.ts";
import type { Account, Issue } from "../entities.ts";
import { paged } from "../page.ts";
import { grantedRole, reaches } from "../permissions.ts";
import { notFound } from "../problem.ts";
import { reading, writing } from "../route.ts";
import { simpleUser } from "../views/account.ts";
import { issueDetail } from "../views/issue.ts";
import { issueOf, TRIAGE } from "./issue-access.ts";

const REPO = "/repos/{owner}/{repo}";
const READ = "issues=read pull_requests=read";
const MAX_ASSIGNEES = 10;
const Assignees = z.object({ assignees: z.array(z.string()).optional() });

/** Who works on an issue. */
export const assigneeRoutes: readonly Route[] = [
  reading(`GET ${REPO}/assignees`, READ, (call) =>
    paged(
      call,
      [...call.world.store.accounts.values()].filter((one) => isAssignable(call, one)),
      (one) => simpleUser(call.world.urls, one),
    ),
  ),
  reading(`GET ${REPO}/assignees/{assignee}`, READ, (call) => probe(call)),
  reading(`GET ${REPO}/issues/{issue_number}/assignees/{assignee}`, READ, (call) => {
    issueOf(call);
    return probe(call);
  }),
  writing(`POST ${REPO}/issues/{issue_number}/assignees`, TRIAGE, async (call) => {
    const issue = issueOf(call);
    const wanted = assignableAccounts(call, parseBody(call, Assignees).assignees ?? []);
    await setAssignees(call, issue, [...new Set([...issue.assignees, ...wanted])].slice(0, MAX_ASSIGNEES));
    return created(issueDetail(call.world.urls, issue));
  }),
  writing(`DELETE ${REPO}/issues/{issue_number}/assignees`, TRIAGE, async (call) => {
    const issue = issueOf(call);
    const out = new Set(assignableAccounts(call, parseBody(call, Assignees).assignees ?? []));
    await setAssignees(
      call,
      issue,
      issue.assignees.filter((one) => !out.has(one)),
    );
    return ok(issueDetail(call.world.urls, issue));
  }),
];

function probe(call: RepositoryCall) {
  const account = call.world.store.account(textParam(call, "assignee"));
  if (account === undefined || !isAssignable(call, account)) throw notFound();
  return nothing();
}

/** Those of the named accounts who can be assigned. */
export function assignableAccounts(call: RepositoryCall, logins: readonly string[]): readonly Account[] {
  return logins.flatMap((login) => {
    const account = call.world.store.account(login);
    return account !== undefined && isAssignable(call, account) ? [account] : [];
  });
}

/** Makes these the assignees, with an event for each change. */
export async function setAssignees(
  call: AuthorCall,
  issue: Issue,
  assignees: readonly Account[],
): Promise<void> {
  const { world, actor } = call;
  const before = issue.assignees;
  issue.assignees = [...assignees];
  const came = assignees.filter((one) => !before.includes(one)).map((one) => ["assigned", one] as const);
  const left = before.filter((one) => !assignees.includes(one)).map((one) => ["unassigned", one] as const);
  for (const [action, account] of [...came, ...left]) {
    const extra = { assignee: simpleUser(world.urls, account) };
    await announceIssue(world, issue, action, { sender: actor.account, extra });
  }
}

function isAssignable({ repository }: RepositoryCall, account: Account): boolean {
  return account.kind === "User" && reaches(grantedRole(repository, account), "read");
}
