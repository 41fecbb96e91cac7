import { catalogue } from "../providers/catalogue.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
import type { Job } from "./job.ts";

/**
 * A job as it may be stored. The name of a branch or tag only tells it from others: a key in it can give way to
 * its mask.
 */
export function withSafeNames(job: Job): Job {
  switch (job.kind) {
    case "scan-branch":
    case "scan-merge-group":
      return { ...job, branch: withoutKeys(job.branch, catalogue) };
    case "scan-tag":
      return { ...job, tag: withoutKeys(job.tag, catalogue) };
    default:
      return job;
  }
}
