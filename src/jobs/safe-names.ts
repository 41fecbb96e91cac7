import { catalogue } from "../providers/catalogue.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
import type { Job } from "./job.ts";

/**
 * A job as it may be stored. The name of a branch only tells it from others: a key in it can give way to its
 * mask.
 */
export function withSafeNames(job: Job): Job {
  return job.kind === "scan-branch" ? { ...job, branch: withoutKeys(job.branch, catalogue) } : job;
}
