import type { Role } from "../incident/actor.ts";
import type { Repository } from "../incident/repository.ts";
import type { Sender } from "./job.ts";
import type { World } from "./ports.ts";

/** The sender's role in the repository at this moment. Bots have none: a rotation is confirmed by people. */
export async function roleOf(world: World, repository: Repository, sender: Sender): Promise<Role> {
  return sender.isBot ? "none" : world.people.roleOf(repository, sender.login);
}
