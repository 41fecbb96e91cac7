import { repositoryId } from "../../src/incident/repository.ts";
import type { Job } from "../../src/ports/job.ts";

/** A job of this group: those of one group run one after the other. */
export function jobOf(group: string): Job {
  return { kind: "post-answer", repository: repositoryId(1), issue: 1, key: group, text: "" };
}

/** The group of such a job. */
export function groupOf(job: Job): string {
  return job.kind === "post-answer" ? job.key : "";
}
