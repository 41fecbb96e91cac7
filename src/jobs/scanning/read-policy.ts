import { assertNever } from "../../incident/assert-never.ts";
import type { GatedRef, Repository } from "../../incident/repository.ts";
import { type ImportFile, parsePolicy, type ReadPolicy, withImports } from "../../policy/parse-policy.ts";
import { defaultPolicy, POLICY_PATH, type Policy } from "../../policy/policy.ts";
import { namesOf } from "../../policy/unknown-names.ts";
import type { FileText } from "../../ports/repositories.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutPolicyKeys } from "./policy-text.ts";

/** The repository whose policy holds for all repositories of an owner. */
const OWNER_REPOSITORY = ".github";

/** So long a file is not read again, unless we hear that it may have changed. */
const KEPT_MS = 5 * 60_000;

/**
 * The policy that holds for a repository: the sections of its own file, over those of its owner's, over the
 * defaults. A file with a problem, or one that imports a file with a problem, counts as absent, and the problem is told.
 */
export async function readPolicy(world: World, repository: Repository): Promise<ReadPolicy> {
  const own = await readFile(world, repository, POLICY_PATH);
  const shared = await sharedPolicy(world, repository);
  const { policy, problems, notes } = await withImported(world, repository, {
    read: parseFile(own, shared.policy),
    base: shared.policy,
  });
  return { policy, problems: [...problems, ...shared.problems], notes: [...notes, ...shared.notes] };
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
  const shared = ownerRepository(repository);
  const file = await readFile(world, shared, POLICY_PATH);
  const read = parseFile(file, defaultPolicy);
  const { policy, problems, notes } = await withImported(world, shared, { read, base: defaultPolicy });
  const withPlace = (sentence: string): string => `${repository.owner}/${OWNER_REPOSITORY}: ${sentence}`;
  return { policy, problems: problems.map(withPlace), notes: notes.map(withPlace) };
}

/** Rules are imported from files of the repository whose policy names them. */
async function withImported(
  world: World,
  repository: Repository,
  { read, base }: { readonly read: ReadPolicy; readonly base: Policy },
): Promise<ReadPolicy> {
  const { importRules } = read.policy;
  if (importRules === base.importRules) return read;
  const files: ImportFile[] = [];
  for (const path of importRules) files.push(toImport(path, await readFile(world, repository, path)));
  return withImports(read, files, base);
}

function toImport(path: string, file: FileText): ImportFile {
  switch (file.kind) {
    case "none":
      return { path };
    case "text":
      return { path, text: file.text };
    case "unreadable":
      return { path, reason: file.reason };
    default:
      return assertNever(file);
  }
}

function parseFile(file: FileText, base: Policy): ReadPolicy {
  switch (file.kind) {
    case "none":
      return parsePolicy("", base);
    case "text":
      return parsePolicy(file.text, base, () => namesOf(catalogue));
    case "unreadable":
      return { policy: base, problems: [file.reason], notes: [] };
    default:
      return assertNever(file);
  }
}

/** The file with masks in place of keys: most of it is stored with incidents, and shown. */
async function readFile(
  { store, repositories, now }: World,
  repository: Repository,
  path: string,
): Promise<FileText> {
  const kept = await store.policyFiles.get(repository, path);
  if (kept !== undefined && now().getTime() - kept.readAt.getTime() < KEPT_MS) return kept.file;
  const readAt = now();
  const read = await repositories.readFile(repository, path);
  const file = read.kind === "text" ? { ...read, text: withoutPolicyKeys(read.text) } : read;
  await store.policyFiles.save(repository, path, { file, readAt });
  return file;
}
