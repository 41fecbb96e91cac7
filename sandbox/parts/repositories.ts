import { join } from "node:path";
import { announceIssue, newIssue, refuseGone } from "../domain/issues.ts";
import type { Account, Issue, Repository, Role } from "../entities.ts";
import { type FileContent, importCommits } from "../git/import.ts";
import { GitRepository } from "../git/repository.ts";
import { issueView } from "../views/issue.ts";
import { repositoryWebhook } from "../views/repository.ts";
import type { World } from "../world.ts";
import { accountNamed } from "./people.ts";

/** A repository, or its full name. */
export type RepositoryName = Repository | string;

/** What a new repository is like. */
export interface RepositoryOptions {
  readonly private?: boolean;
  readonly defaultBranch?: string;
  readonly hasIssues?: boolean;
  /** The files of the first commit; null makes an empty repository. A README when absent. */
  readonly files?: Readonly<Record<string, FileContent>> | null;
}

/** Making and changing repositories. */
export interface Repositories {
  createRepository(
    owner: string | { readonly login: string },
    name: string,
    options?: RepositoryOptions,
  ): Promise<Repository>;
  /** Forks a repository: both share their objects, as on GitHub. */
  fork(
    repository: RepositoryName,
    owner: string | { readonly login: string },
    name?: string,
  ): Promise<Repository>;
  /** The repository with this full name, which must exist. */
  repository(name: RepositoryName): Repository;
  setRole(repository: RepositoryName, who: string | { readonly login: string }, role: Role | null): void;
  /** Protects a branch with one more required check; without an app id any app may report it. */
  requireCheck(repository: RepositoryName, branch: string, checkName: string, appId?: number): void;
  deleteIssue(repository: RepositoryName, number: number, by: { readonly login: string }): Promise<void>;
  transferIssue(
    repository: RepositoryName,
    number: number,
    target: RepositoryName,
    by: { readonly login: string },
  ): Promise<Issue>;
}

/** The repositories of a sandbox. */
export function repositoriesOf(world: World): Repositories {
  const named = (name: RepositoryName) => repositoryNamed(world, name);
  return {
    repository: named,
    createRepository: (owner, name, options = {}) => create(world, accountNamed(world, owner), name, options),
    fork: (repository, owner, name) => fork(world, named(repository), accountNamed(world, owner), name),
    setRole: (repository, who, role) => {
      const login = accountNamed(world, who).login.toLowerCase();
      if (role === null) named(repository).roles.delete(login);
      else named(repository).roles.set(login, role);
    },
    requireCheck: (repository, branch, context, appId) => {
      const { protections } = named(repository);
      const { strict = false, enforceAdmins = false, checks = [] } = protections.get(branch) ?? {};
      const added = [...checks, { context, appId: appId ?? null }];
      protections.set(branch, { strict, enforceAdmins, checks: added });
    },
    deleteIssue: async (repository, number, by) => {
      const issue = refuseGone(world.store.issue(named(repository), number));
      await announceIssue(world, issue, "deleted", { sender: accountNamed(world, by) });
      issue.deleted = true;
    },
    transferIssue: (repository, number, target, by) =>
      transfer(
        world,
        refuseGone(world.store.issue(named(repository), number)),
        named(target),
        accountNamed(world, by),
      ),
  };
}

/** The repository that is meant. */
export function repositoryNamed({ store }: World, name: RepositoryName): Repository {
  if (typeof name !== "string") return name;
  const [owner = "", rest = ""] = name.split("/");
  const repository = store.repository(owner, rest);
  if (repository === undefined) throw new Error(`there is no repository ${name}`);
  return repository;
}

async function create(
  world: World,
  owner: Account,
  name: string,
  options: RepositoryOptions,
): Promise<Repository> {
  const { private: isPrivate = false, defaultBranch = "main", hasIssues = true } = options;
  if (world.store.repository(owner.login, name) !== undefined)
    throw new Error(`${owner.login}/${name} exists`);
  const id = world.store.nextId();
  const git = await GitRepository.init(join(world.directory, `${id}.git`), defaultBranch);
  const draft = { id, owner, name, private: isPrivate, defaultBranch, hasIssues, parent: null, git };
  const repository = add(world, draft);
  const files = options.files === undefined ? { "README.md": `# ${name}\n` } : options.files;
  if (files === null) return repository;
  const person = { name: owner.name ?? owner.login, email: owner.email ?? `${owner.login}@users.example` };
  const first = { message: "Initial commit", files, author: person, committer: person, date: world.now() };
  const [sha = null] = await importCommits(git, null, [first]);
  await git.updateRefs([{ ref: `refs/heads/${defaultBranch}`, before: null, after: sha }]);
  return repository;
}

async function fork(
  world: World,
  parent: Repository,
  owner: Account,
  name = parent.name,
): Promise<Repository> {
  const id = world.store.nextId();
  const { defaultBranch } = parent;
  const git = await GitRepository.init(join(world.directory, `${id}.git`), defaultBranch, parent.git);
  const heads = await parent.git.refs("refs/heads/");
  await git.updateRefs([...heads].map(([ref, after]) => ({ ref, before: null, after })));
  const draft = { id, owner, name, private: parent.private, defaultBranch, hasIssues: false, parent, git };
  return add(world, draft);
}

type NewRepository = Pick<
  Repository,
  "id" | "owner" | "name" | "private" | "defaultBranch" | "hasIssues" | "parent" | "git"
>;

function add({ store, now }: World, draft: NewRepository): Repository {
  const repository: Repository = {
    ...draft,
    archived: false,
    deleted: false,
    formerNames: new Set(),
    createdAt: now(),
    pushedAt: now(),
    roles: new Map(),
    labels: new Map(),
    issues: new Map(),
    checkRuns: [],
    checkSuites: [],
    protections: new Map(),
    activities: [],
    mergeGroups: [],
    actionsSecrets: new Map(),
    dependabotSecrets: new Map(),
  };
  store.claimName(draft.owner.login, draft.name);
  store.repositories.set(repository.id, repository);
  return repository;
}

async function transfer(world: World, issue: Issue, target: Repository, by: Account): Promise<Issue> {
  const signed = { author: issue.author, app: issue.app };
  const copy: Issue = newIssue(world, target, signed, issue);
  target.issues.set(copy.number, copy);
  issue.transferredTo = copy;
  const { urls } = world;
  const changes = { new_issue: issueView(urls, copy), new_repository: repositoryWebhook(urls, target) };
  await announceIssue(world, issue, "transferred", { sender: by, extra: { changes } });
  await announceIssue(world, copy, "opened", { sender: by });
  return copy;
}
