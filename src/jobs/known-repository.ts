import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Transaction } from "../ports/store.ts";
import type { World } from "../ports/world.ts";
import { publishTiedChecks } from "./gate/publish-tied-checks.ts";

/**
 * The repository of an event as it is now. Events are heard late, twice and in any order: where one tells something
 * else than we know, neither is believed, and GitHub is asked.
 */
export async function knownRepository(world: World, told: Repository): Promise<Repository> {
  const known = await world.store.repositories.get(told.id);
  if (known === undefined) {
    await world.store.repositories.remember(told);
    return told;
  }
  return isSameRepository(known, told) ? known : refreshRepository(world, told, known);
}

async function refreshRepository(world: World, told: Repository, known: Repository): Promise<Repository> {
  const now = (await find(world, told)) ?? (await find(world, known));
  if (now === undefined) {
    throw new OutsideError("github-not-found", "briefly", "GitHub does not show us the repository");
  }
  await noteRepository(world, now);
  return now;
}

/** Writes down what GitHub says of a repository now, and lets everything follow that depends on it. */
export async function noteRepository({ store }: World, now: Repository): Promise<void> {
  await store.transaction(async (transaction) => {
    const known = await transaction.repositories.get(now.id);
    await transaction.repositories.save(now);
    if (known !== undefined && !isSameRepository(known, now)) await follow(transaction, known, now);
  });
}

/** Under a name that another repository may have taken since. */
async function find(
  { repositories }: World,
  { id, installationId, owner, name }: Repository,
): Promise<Repository | undefined> {
  try {
    const found = await repositories.get(installationId, owner, name);
    return found.id === id ? found : undefined;
  } catch (error) {
    if (error instanceof OutsideError && error.retry !== "later") return undefined;
    throw error;
  }
}

async function follow(transaction: Transaction, known: Repository, now: Repository): Promise<void> {
  if (known.ownerId !== now.ownerId) await transaction.incidents.moveToOwner(now.id, now.ownerId);
  for (const id of await transaction.incidents.openIn(now.id)) {
    const incident = await transaction.incidents.lock(id);
    if (incident === undefined) continue;
    // What everybody can read must be revoked first.
    if (now.isPublic) await transaction.incidents.save({ ...incident, order: "contain-now" }, []);
    await transaction.enqueue({ kind: "publish-incident", incident: id });
    await publishTiedChecks(transaction, id);
  }
}

/** True when nothing that we keep of a repository has changed. */
export function isSameRepository(one: Repository, other: Repository): boolean {
  return (
    one.ownerId === other.ownerId &&
    one.owner === other.owner &&
    one.name === other.name &&
    one.isPublic === other.isPublic &&
    one.defaultBranch === other.defaultBranch &&
    one.installationId === other.installationId &&
    one.standing === other.standing
  );
}
