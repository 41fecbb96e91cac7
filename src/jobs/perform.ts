import { assertNever } from "../incident/assert-never.ts";
import type { Repository } from "../incident/repository.ts";
import { applyTicks } from "./apply-ticks.ts";
import { checkKey } from "./check-key.ts";
import { findTargets } from "./find-targets.ts";
import { followIssue } from "./follow-issue.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { Job } from "./job.ts";
import { knownRepository } from "./known-repository.ts";
import { leaveRepositories } from "./leave-repositories.ts";
import type { World } from "./ports.ts";
import { postAnswer } from "./post-answer.ts";
import { publishCheck } from "./publish-check.ts";
import { publishIncident } from "./publish-incident.ts";
import { recheck } from "./recheck.ts";
import { revokeKey } from "./revoke-key.ts";
import { runCommand } from "./run-command.ts";
import { scanBranch } from "./scan-branch.ts";
import { scanMergeGroup } from "./scan-merge-group.ts";
import { scanPullRequest } from "./scan-pull-request.ts";
import { scanTag } from "./scan-tag.ts";
import { welcomeRepositories } from "./welcome-repositories.ts";

/** Does one job. Each may run twice, or die anywhere and run again, and ends the same. */
export async function perform(world: World, job: Job): Promise<void> {
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
      return answerEvent(world, { ...job, repository: await knownRepository(world, job.repository) });
  }
}

/** A job that an event asked for, which told of its repository. */
type EventJob = Extract<Job, { readonly repository: Repository }>;

async function answerEvent(world: World, job: EventJob): Promise<void> {
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
