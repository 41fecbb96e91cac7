import { assertNever } from "../incident/assert-never.ts";
import type { Repository } from "../incident/repository.ts";
import type { Delivered, Job } from "../ports/job.ts";
import type { World } from "../ports/world.ts";
import { publishCheck } from "./gate/publish-check.ts";
import { recheck } from "./gate/recheck.ts";
import { applyTicks } from "./issue/apply-ticks.ts";
import { followIssue } from "./issue/follow-issue.ts";
import { postAnswer } from "./issue/post-answer.ts";
import { publishIncident } from "./issue/publish-incident.ts";
import { runCommand } from "./issue/run-command.ts";
import { knownRepository } from "./known-repository.ts";
import { leaveRepositories } from "./leave-repositories.ts";
import { checkKey } from "./proof/check-key.ts";
import { findTargets } from "./proof/find-targets.ts";
import { gatherEvidence } from "./proof/gather-evidence.ts";
import { revokeKey } from "./proof/revoke-key.ts";
import { scanBranch } from "./scanning/scan-branch.ts";
import { scanMergeGroup } from "./scanning/scan-merge-group.ts";
import { scanPullRequest } from "./scanning/scan-pull-request.ts";
import { scanTag } from "./scanning/scan-tag.ts";
import { welcomeRepositories } from "./welcome-repositories.ts";

/**
 * Does one job. Each may run twice, or die anywhere and run again, and ends the same. Its id is that of the delivery where a
 * webhook asked for it.
 */
export async function perform(world: World, job: Job, id: string): Promise<void> {
  switch (job.kind) {
    case "welcome-repositories":
      return welcomeRepositories(world, job);
    case "leave-repositories":
      return leaveRepositories(world, job);
    case "publish-check":
      return publishCheck(world, job);
    case "publish-incident":
      return publishIncident(world, job);
    case "check-key":
      return checkKey(world, job);
    case "find-targets":
      return findTargets(world, job);
    case "gather-evidence":
      return gatherEvidence(world, job);
    case "revoke-key":
      return revokeKey(world, job);
    case "post-answer":
      return postAnswer(world, job);
    default:
      return answerEvent(world, {
        ...job,
        repository: await knownRepository(world, job.repository),
        delivery: id,
      });
  }
}

/** A job that an event asked for, which told of its repository. */
type EventJob = Extract<Job, { readonly repository: Repository }>;

async function answerEvent(world: World, job: Delivered<EventJob>): Promise<void> {
  switch (job.kind) {
    case "follow-repository":
      // That was all there was to do.
      return;
    case "scan-branch":
      return scanBranch(world, job);
    case "scan-pull-request":
      return scanPullRequest(world, job);
    case "scan-tag":
      return scanTag(world, job);
    case "scan-merge-group":
      return scanMergeGroup(world, job);
    case "recheck":
      return recheck(world, job);
    case "apply-ticks":
      return applyTicks(world, job);
    case "follow-issue":
      return followIssue(world, job);
    case "run-command":
      return runCommand(world, job);
    default:
      assertNever(job);
  }
}
