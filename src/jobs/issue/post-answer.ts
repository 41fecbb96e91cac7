import { createHash } from "node:crypto";
import type { PostAnswer } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import { exclusively } from "../exclusively.ts";

/** Writes a comment once per key, also when an earlier try died after GitHub had taken it. */
export async function postAnswer(world: World, job: PostAnswer): Promise<void> {
  try {
    await exclusively(world, job, post);
  } catch (error) {
    // Nobody reads an answer on an issue that was deleted meanwhile, or where issues were turned off.
    if (!(error instanceof OutsideError && error.code === "github-gone")) throw error;
  }
}

async function post(world: World, job: PostAnswer): Promise<void> {
  const repository = await world.store.repositories.get(job.repository);
  if (repository === undefined) return;
  const marker = `<!-- rekey:answer=${createHash("sha256").update(job.key).digest("hex").slice(0, 32)} -->`;
  const progress = await world.store.answers.begin(job.key);
  if (progress === "done") return;
  const standing =
    progress === "begun" ? await world.issues.findComment(repository, job.issue, marker) : undefined;
  const comment = standing ?? (await world.issues.comment(repository, job.issue, `${job.text}\n\n${marker}`));
  await world.store.answers.finish(job.key, comment);
}
