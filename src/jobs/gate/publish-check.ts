import { createHash } from "node:crypto";
import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { StoredCheckRun } from "../../ports/check-run-store.ts";
import type { PublishCheck } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { renderCheck } from "../../report/check.ts";
import type { Annotation, CheckText } from "../../report/gate-view.ts";
import { exclusively } from "../exclusively.ts";
import { gateView } from "./gate-view.ts";

/**
 * Makes the check run of a head commit say what the store says: creates it once, adopts one that a crashed
 * process made, and writes it again only when something changed.
 */
export async function publishCheck(world: World, job: PublishCheck): Promise<void> {
  await exclusively(world, job, publish);
}

async function publish(world: World, { repository: id, head, isDoubtful }: PublishCheck): Promise<void> {
  const { store } = world;
  const repository = await store.repositories.get(id);
  if (repository?.standing !== "present") return;
  const text = await checkText(store, repository, head);
  const digest = createHash("sha256").update(JSON.stringify(text)).digest("hex");
  const known = isDoubtful === true ? {} : await store.checkRuns.get(id, head);
  if (known?.run !== undefined && known.digest === digest) return;
  const run = await write(world, repository, { head, text, known });
  await store.checkRuns.save(id, head, { run, digest });
  world.log.info("check published", { repository: id, head, reason: text.title });
}

/** What the check of a head has to say now. */
export async function checkText(
  store: Transaction,
  repository: Repository,
  head: CommitSha,
): Promise<CheckText> {
  return renderCheck(await gateView(store, repository, await store.refs.atHead(repository.id, head)));
}

interface Writing {
  readonly head: PublishCheck["head"];
  readonly text: CheckText;
  readonly known: StoredCheckRun | undefined;
}

async function write(world: World, repository: Repository, { head, text, known }: Writing): Promise<number> {
  const { store, checks } = world;
  // No run, but a row: somebody was about to create one, and may have.
  const run = known && (known.run ?? (await checks.find(repository, head)));
  if (run !== undefined) {
    // If the answer to this write is lost, nobody knows what the check says: it must be written again.
    await store.checkRuns.save(repository.id, head, { run });
    const annotations = await missingAnnotations(world, repository, { run, text });
    if (await checks.update(repository, run, { ...text, annotations })) return run;
  }
  await store.checkRuns.save(repository.id, head, {});
  return checks.create(repository, head, text);
}

/**
 * GitHub appends annotations with every request: those that stand there must not be sent again, also when their
 * words have changed since. Two keys of the same look in one line are two annotations.
 */
async function missingAnnotations(
  { checks }: World,
  repository: Repository,
  { run, text }: { readonly run: number; readonly text: CheckText },
): Promise<readonly Annotation[]> {
  if (text.annotations.length === 0) return [];
  const standing = await checks.listAnnotations(repository, run);
  const reworded = without(text.annotations, standing, words);
  return without(reworded, without(standing, text.annotations, words), place);
}

/** The annotations that are left when each of the others has taken one of its kind away. */
function without(
  annotations: readonly Annotation[],
  others: readonly Annotation[],
  kind: (annotation: Annotation) => string,
): readonly Annotation[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(kind(other), (left.get(kind(other)) ?? 0) + 1);
  return annotations.filter((annotation) => {
    const count = left.get(kind(annotation)) ?? 0;
    left.set(kind(annotation), count - 1);
    return count <= 0;
  });
}

function place({ path, startLine, title }: Annotation): string {
  return JSON.stringify([path, startLine, title]);
}

function words(annotation: Annotation): string {
  return JSON.stringify([place(annotation), annotation.message]);
}
