import type { Role } from "../../incident/actor.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Sender } from "../../ports/job.ts";
import type { World } from "../../ports/world.ts";

/** True for events that this app caused itself: what it did stands in the store already. */
export async function isSelf(world: World, sender: Sender): Promise<boolean> {
  return sender.isBot && sender.login === (await world.people.self());
}

/** The sender's role in the repository at this moment. Bots have none: a rotation is confirmed by people. */
export async function roleOf(world: World, repository: Repository, sender: Sender): Promise<Role> {
  return sender.isBot ? "none" : world.people.roleOf(repository, sender.login);
}
