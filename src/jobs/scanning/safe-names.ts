import { type NamedKey, toOccurrence } from "../../incident/finding.ts";
import type { FingerprintKey } from "../../incident/fingerprint.ts";
import type { Job } from "../../ports/job.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { keysInText } from "./keys-in-text.ts";

/**
 * A job as it may be stored. The name of a branch or tag only tells it from others: a key in it can give way to
 * its mask. That it was there is kept: a name is read by as many people as a file.
 */
export function withSafeNames(job: Job, key: FingerprintKey): Job {
  switch (job.kind) {
    case "scan-branch":
      return { ...job, branch: withoutKeys(job.branch, catalogue), ...keysIn(job.branch, key) };
    case "scan-merge-group":
      return { ...job, branch: withoutKeys(job.branch, catalogue) };
    case "scan-tag":
      return { ...job, tag: withoutKeys(job.tag, catalogue), ...keysIn(job.tag, key) };
    default:
      return job;
  }
}

/** What leads to the names is known when the job runs. */
function keysIn(name: string, key: FingerprintKey): { readonly named?: readonly NamedKey[] } {
  const named = keysInText(name).findings.map((finding) => {
    const { location: _nowhere, variable: _name, ...found } = toOccurrence(finding, key);
    return found;
  });
  return named.length === 0 ? {} : { named };
}
