import type { GatedRef } from "../../incident/repository.ts";
import type { ScanTag } from "../../ports/job.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { letGo } from "./let-go.ts";
import { readUpTo } from "./read-up-to.ts";

/**
 * Evaluates what a tag brought that the default branch does not have. Most tags bring nothing: then the check of
 * the commit stays as it is.
 */
export async function scanTag(world: World, { repository, tag, object, named = [] }: ScanTag): Promise<void> {
  const ref: GatedRef = { kind: "tag", name: tag };
  const left = await world.store.refs.unfinished(repository.id, ref);
  const known = await readUpTo(world.store, repository);
  const tagged = await world.commits.tagged(repository, {
    name: tag,
    ...(object === undefined ? {} : { object }),
    ...(known === undefined ? {} : { known }),
  });
  if (tagged === undefined) return letGo(world, repository, { ref, left });
  const { head, range } = tagged;
  const { evaluations } = await world.store.refs.atHead(repository.id, head);
  const isKnown = evaluations.some(({ evaluation }) => evaluation.kind === "complete");
  const isRead = evaluations.every((one) => one.ref.kind !== "tag" || one.evaluation.kind === "complete");
  const bringsNothing = range.kind === "complete" && range.commits.length === 0;
  if (isKnown && isRead && bringsNothing && named.length === 0) return;
  await evaluateRef(world, repository, { ref, head, named, list: async () => range });
}
