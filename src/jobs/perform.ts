import { assertNever } from "../incident/assert-never.ts";
import { applyTicks } from "./apply-ticks.ts";
import { followIssue } from "./follow-issue.ts";
import type { Job } from "./job.ts";
import type { World } from "./ports.ts";
import { postAnswer } from "./post-answer.ts";
import { publishCheck } from "./publish-check.ts";
import { publishIncident } from "./publish-incident.ts";
import { recheck } from "./recheck.ts";
import { runCommand } from "./run-command.ts";
import { scanBranch } from "./scan-branch.ts";
import { scanMergeGroup } from "./scan-merge-group.ts";
import { scanPullRequest } from "./scan-pull-request.ts";
import { scanTag } from "./scan-tag.ts";
import { welcomeRepositories } from "./welcome-repositories.ts";

/** Does one job. Each may run twice, or die anywhere and run again, and ends the same. */
export async function perform(world: World, job: Job): Promise<void> {
  switch (job.kind) {
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
    case "welcome-repositories":
      return welcomeRepositories(world, job);
    case "publish-check":
      return publishCheck(world, job);
    case "publish-incident":
      return publishIncident(world, job);
    case "post-answer":
      return postAnswer(world, job);
    default:
      assertNever(job);
  }
}
