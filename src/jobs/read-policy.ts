import type { Repository } from "../incident/repository.ts";
import { parsePolicy, type ReadPolicy } from "../policy/parse-policy.ts";
import type { World } from "./ports.ts";

/** Where the policy stands in a repository. */
const PATH = ".github/rekey.yml";

/** The repository whose policy holds for all repositories of an owner that have none. */
const OWNER_REPOSITORY = ".github";

/** The policy that holds for a repository: its own, else its owner's, else the defaults. */
export async function readPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  const own = await world.repositories.readFile(repository, PATH);
  if (own !== undefined) return parsePolicy(own);
  const shared = await world.repositories.readFile({ ...repository, name: OWNER_REPOSITORY }, PATH);
  return parsePolicy(shared ?? "");
}
