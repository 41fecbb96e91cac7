import { assertNever } from "../incident/assert-never.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import { parsePolicy, type ReadPolicy } from "../policy/parse-policy.ts";
import { defaultPolicy, type Policy } from "../policy/policy.ts";
import { catalogue } from "../providers/catalogue.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
import type { FileText, World } from "./ports.ts";
import type { Transaction } from "./store-port.ts";

/** Where the policy stands in a repository. */
const PATH = ".github/rekey.yml";

/** The repository whose policy holds for all repositories of an owner. */
const OWNER_REPOSITORY = ".github";

/** So long a file is not read again, unless we hear that it may have changed. */
const KEPT_MS = 5 * 60_000;

/**
 * The policy that holds for a repository: the sections of its own file, over those of its owner's, over the
 * defaults. A file with a problem counts as absent, and its problem is told.
 */
export async function readPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  const own = await readFile(world, repository);
  const shared = await sharedPolicy(world, repository);
  const { policy, problems } = parseFile(own, shared.policy);
  return { policy, problems: [...problems, ...shared.problems] };
}

/** What is on the default branch may have changed with it; an owner's own repository counts for all others. */
export async function forgetChangedPolicy(
  store: Transaction,
  repository: Repository,
  ref: GatedRef,
): Promise<void> {
  if (ref.kind === "branch" && ref.name === repository.defaultBranch)
    await store.policyFiles.drop(repository);
}

/** Whoever asks for a new look means the policy, too. */
export async function forgetPolicy(store: Transaction, repository: Repository): Promise<void> {
  await store.policyFiles.drop(repository);
  await store.policyFiles.drop(ownerRepository(repository));
}

function ownerRepository(repository: Repository): Repository {
  return { ...repository, name: OWNER_REPOSITORY };
}

async function sharedPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  if (repository.name === OWNER_REPOSITORY) return parsePolicy("");
  const file = await readFile(world, ownerRepository(repository));
  const { policy, problems } = parseFile(file, defaultPolicy);
  const where = `${repository.owner}/${OWNER_REPOSITORY}`;
  return { policy, problems: problems.map((problem) => `${where}: ${problem}`) };
}

function parseFile(file: FileText, base: Policy): ReadPolicy {
  switch (file.kind) {
    case "none":
      return parsePolicy("", base);
    case "text":
      return parsePolicy(file.text, base);
    case "unreadable":
      return { policy: base, problems: [file.reason] };
    default:
      return assertNever(file);
  }
}

/** The file with masks in place of keys: most of it is stored with incidents, and shown. */
async function readFile({ store, repositories, now }: World, repository: Repository): Promise<FileText> {
  const kept = await store.policyFiles.get(repository);
  if (kept !== undefined && now().getTime() - kept.readAt.getTime() < KEPT_MS) return kept.file;
  const readAt = now();
  const read = await repositories.readFile(repository, PATH);
  const file = read.kind === "text" ? { ...read, text: withoutKeys(read.text, catalogue) } : read;
  await store.policyFiles.save(repository, { file, readAt });
  return file;
}
