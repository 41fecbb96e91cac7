import type { ApplicationFunction } from "probot";
import {
  toApplyTicks,
  toFollowIssue,
  toRecheck,
  toRequestedAction,
  toRunCommand,
  toScanEditedPullRequest,
  toScanMergeGroup,
  toScanPullRequest,
  toScanPush,
} from "./github/events.ts";
import {
  toFollowRepository,
  toLeaveAll,
  toLeaveRepositories,
  toWelcomeBack,
  toWelcomeRepositories,
  toWelcomeRepository,
} from "./github/repository-events.ts";
import type { Job } from "./ports/job.ts";

/** What wakes Rekey up, completely: each event and the job that it asks for. */
export const routes = {
  "check_run.requested_action": toRequestedAction,
  "check_run.rerequested": toRecheck,
  "installation.created": toWelcomeRepositories,
  "installation.deleted": toLeaveAll,
  "installation.unsuspend": toWelcomeBack,
  "installation_repositories.added": toWelcomeRepositories,
  "installation_repositories.removed": toLeaveRepositories,
  "issue_comment.created": toRunCommand,
  "issues.closed": toFollowIssue("closed"),
  "issues.deleted": toFollowIssue("deleted"),
  "issues.edited": toApplyTicks,
  "issues.reopened": toFollowIssue("reopened"),
  // For the repository that it leaves, an issue that is transferred is gone.
  "issues.transferred": toFollowIssue("deleted"),
  "merge_group.checks_requested": toScanMergeGroup,
  // What waited for a pull request that is closed need not wait any more.
  "pull_request.closed": toScanPullRequest,
  "pull_request.edited": toScanEditedPullRequest,
  "pull_request.opened": toScanPullRequest,
  "pull_request.reopened": toScanPullRequest,
  "pull_request.synchronize": toScanPullRequest,
  push: toScanPush,
  // Where the app may see all repositories, nothing else tells of a new one.
  "repository.created": toWelcomeRepository,
  "repository.archived": toFollowRepository,
  // The default branch may be another one.
  "repository.edited": toFollowRepository,
  "repository.privatized": toFollowRepository,
  "repository.publicized": toFollowRepository,
  "repository.renamed": toFollowRepository,
  "repository.transferred": toFollowRepository,
  "repository.unarchived": toFollowRepository,
} as const satisfies Readonly<Record<string, (payload: unknown) => Job | undefined>>;

/** Takes a job over for good, or throws: then GitHub is told that the delivery failed. */
export type Accept = (delivery: {
  readonly id: string;
  readonly event: string;
  readonly job: Job;
}) => Promise<void>;

/** The Probot app: a verified event becomes a job, and nothing else happens in the handler. */
export function rekey(accept: Accept): ApplicationFunction {
  return (app) => {
    for (const [event, toJob] of Object.entries(routes)) {
      app.on(event as keyof typeof routes, async ({ id, payload }) => {
        const job = toJob(payload);
        if (job !== undefined) await accept({ id, event, job });
      });
    }
  };
}
