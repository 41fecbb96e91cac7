import type { GatedRef, Repository } from "../../incident/repository.ts";
import type { Unfinished } from "../../ports/ref-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";

/** What a ref leaves behind. */
export interface Leftovers {
  readonly ref: GatedRef;
  readonly left: readonly Unfinished[];
}

/**
 * Forgets evaluations that nobody can finish, of a ref that is gone or leads elsewhere: whoever else leads to these
 * heads must not wait for them.
 */
export async function letGo(
  { store }: World,
  repository: Repository,
  { ref, left }: Leftovers,
): Promise<void> {
  const leaving: Unfinished[] = [];
  for (const one of left) {
    if (
      one.beginning !== undefined ||
      one.isTriedAgain === true ||
      (await isInTheWay(store, repository, one))
    )
      leaving.push(one);
  }
  if (leaving.length === 0) return;
  await store.transaction(async (transaction) => {
    await transaction.refs.abandon(repository.id, ref, leaving);
    await transaction.enqueue(
      ...leaving.map(({ head }) => ({ kind: "publish-check", repository: repository.id, head }) as const),
    );
  });
}

/** What ended without having seen everything is told as long as it is all there is, and while a key blocks there. */
async function isInTheWay(
  { refs }: Transaction,
  repository: Repository,
  { head }: Unfinished,
): Promise<boolean> {
  const { evaluations, incidents } = await refs.atHead(repository.id, head);
  return evaluations.length > 1 && incidents.every(({ incident }) => incident.state.kind !== "open");
}
