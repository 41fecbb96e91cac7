import type { Repository } from "../incident/repository.ts";
import { parsePolicy, type ReadPolicy } from "../policy/parse-policy.ts";
import { catalogue } from "../providers/catalogue.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
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
  const own = await readText(world, repository);
  const shared = await sharedPolicy(world, repository);
  const { policy, problems } = parsePolicy(own, shared.policy);
  return { policy, problems: [...problems, ...shared.problems] };
}

async function sharedPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  if (repository.name === OWNER_REPOSITORY) return parsePolicy("");
  const text = await readText(world, { ...repository, name: OWNER_REPOSITORY });
  const { policy, problems } = parsePolicy(text);
  const where = `${repository.owner}/${OWNER_REPOSITORY}`;
  return { policy, problems: problems.map((problem) => `${where}: ${problem}`) };
}

/** The file with masks in place of keys: most of it is stored with incidents, and shown. */
async function readText(world: World, repository: Repository): Promise<string> {
  const text = await world.repositories.readFile(repository, PATH);
  return withoutKeys(text ?? "", catalogue);
}
