import { numberParam, type RepositoryCall } from "../call.ts";
import { refuseGone } from "../domain/issues.ts";
import type { Issue } from "../entities.ts";
import { Problem } from "../problem.ts";

/** Everybody who reads may write an issue; what else they may is asked one by one. */
export const ANYBODY = { permissions: ["issues=write", "pull_requests=write"], role: "read" } as const;

/** Those who may label, assign, close. */
export const TRIAGE = { ...ANYBODY, role: "triage" } as const;

/** Those who may change the words of others. */
export const WRITE = { ...ANYBODY, role: "write" } as const;

/** The issue that the path names. */
export function issueOf(call: RepositoryCall): Issue {
  const issue = call.world.store.issue(call.repository, numberParam(call, "issue_number"));
  refuseMoved(call, issue);
  const found = refuseGone(issue);
  if (found.pull === null) refuseDisabled(call);
  return found;
}

/** Refuses where issues are switched off. */
export function refuseDisabled({ repository }: RepositoryCall): void {
  if (!repository.hasIssues) throw new Problem(410, "Issues has been disabled in this repository.");
}

function refuseMoved({ world }: RepositoryCall, issue: Issue | undefined): void {
  const target = issue?.transferredTo ?? null;
  if (target === null) return;
  const url = world.urls.repository(target.repository, `/issues/${target.number}`);
  throw new Problem(301, "Moved Permanently", { url }, { Location: url });
}
