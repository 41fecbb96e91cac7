import type { Job } from "./job.ts";
import type { LogFields } from "./log.ts";

/** What a job is about, for a line in the log. */
export function jobFields(job: Job): Pick<LogFields, "job" | "repository" | "head" | "incident"> {
  switch (job.kind) {
    case "publish-incident":
    case "check-key":
    case "find-targets":
    case "gather-evidence":
    case "revoke-key":
      return { job: job.kind, incident: job.incident };
    case "publish-check":
      return { job: job.kind, repository: job.repository, head: job.head };
    case "post-answer":
      return { job: job.kind, repository: job.repository };
    case "leave-repositories":
    case "welcome-repositories":
      return { job: job.kind };
    default:
      return {
        job: job.kind,
        repository: job.repository.id,
        ...("head" in job && job.head !== undefined ? { head: job.head } : {}),
      };
  }
}
