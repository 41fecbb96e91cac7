import type { Repository } from "../incident/repository.ts";
import { parsePolicy, type ReadPolicy } from "../policy/parse-policy.ts";
import type { World } from "./ports.ts";

/** Where the policy stands in a repository. */
const PATH = ".github/rekey.yml";

/** The repository whose policy holds for all repositories of an owner. */
const OWNER_REPOSITORY = ".github";

/**
 * The policy that holds for a repository: the sections of its own file, over those of its owner's, over the
 * defaults. A file with a problem counts as absent, and its problem is told.
 */
export async function readPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  const own = await world.repositories.readFile(repository, PATH);
  const shared = await sharedPolicy(world, repository);
  const { policy, problems } = parsePolicy(own ?? "", shared.policy);
  return { policy, problems: [...problems, ...shared.problems] };
}

async function sharedPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  if (repository.name === OWNER_REPOSITORY) return parsePolicy("");
  const text = await world.repositories.readFile({ ...repository, name: OWNER_REPOSITORY }, PATH);
  const { policy, problems } = parsePolicy(text ?? "");
  const where = `${repository.owner}/${OWNER_REPOSITORY}`;
  return { policy, problems: problems.map((problem) => `${where}: ${problem}`) };
}
