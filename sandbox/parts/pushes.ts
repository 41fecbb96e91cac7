import { pushPayload } from "../domain/push-payload.ts";
import { recordPush } from "../domain/pushes.ts";
import type { Account, Repository } from "../entities.ts";
import { type CommitDraft, type FileContent, importCommits, type Person } from "../git/import.ts";
import type { RefChange } from "../git/repository.ts";
import { writeTag } from "../git/tags.ts";
import type { World } from "../world.ts";
import { accountNamed } from "./people.ts";
import { type RepositoryName, repositoryNamed } from "./repositories.ts";

/** A commit to make. */
export interface NewCommit {
  readonly message?: string;
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly author?: Person;
  readonly committer?: Person;
  readonly date?: Date;
  readonly mergeParents?: readonly string[];
}

/** A push of one branch. */
export interface NewPush {
  readonly branch: string;
  readonly pusher: string | { readonly login: string };
  /** The commits, oldest first. */
  readonly commits: readonly NewCommit[];
  /** What the commits stand on: the branch as it is, else the default branch; null for a history of its own. */
  readonly onto?: string | null;
}

/** What a push did. */
export interface PushResult {
  readonly before: string | null;
  readonly after: string;
  readonly shas: readonly string[];
}

/** One file set as one commit, pushed at once. */
export interface FileCommit extends Omit<NewCommit, "mergeParents"> {
  readonly branch: string;
  readonly pusher: string | { readonly login: string };
  readonly files: Readonly<Record<string, FileContent>>;
}

/** An annotated tag to write. */
export interface NewTag {
  readonly name: string;
  readonly message?: string;
  readonly tagger?: Person;
}

/** Pushing without a git client; git over HTTP does the same. */
export interface Pushes {
  /** Makes one commit, pushes it and gives its id. */
  commitFiles(repository: RepositoryName, commit: FileCommit): Promise<string>;
  /** Makes commits and moves the branch in one push; with `onto` this can be a forced push. */
  push(repository: RepositoryName, push: NewPush): Promise<PushResult>;
  /** Makes commits that no ref names yet: for tags and for several refs in one push. */
  makeCommits(
    repository: RepositoryName,
    onto: string | null,
    commits: readonly NewCommit[],
  ): Promise<readonly string[]>;
  /** Writes the object of an annotated tag; `pushRefs` then makes the ref name it. */
  makeTag(repository: RepositoryName, target: string, tag: NewTag): Promise<string>;
  /** Moves any refs (`refs/heads/x`, `refs/tags/y`) in one push; null deletes. */
  pushRefs(
    repository: RepositoryName,
    pusher: string | { readonly login: string },
    refs: Readonly<Record<string, string | null>>,
  ): Promise<void>;
  /** Works out now what a later push will tell: whoever measures wants it to take no time then. */
  foresee(
    repository: RepositoryName,
    pusher: string | { readonly login: string },
    change: RefChange,
  ): Promise<void>;
  deleteBranch(
    repository: RepositoryName,
    branch: string,
    pusher: string | { readonly login: string },
  ): Promise<void>;
}

/** The pushes of a sandbox. */
export function pushesOf(world: World): Pushes {
  const named = (name: RepositoryName) => repositoryNamed(world, name);
  const someone = (who: string | { readonly login: string }) => accountNamed(world, who);
  return {
    commitFiles: async (name, { branch, pusher, ...commit }) => {
      const { after } = await push(world, named(name), { branch, pusher, commits: [commit] });
      return after;
    },
    push: (name, order) => push(world, named(name), order),
    makeCommits: (name, onto, commits) =>
      makeCommits(world, named(name), onto, { commits, by: named(name).owner }),
    makeTag: (name, target, tag) => {
      const { message = tag.name, tagger = personOf(named(name).owner) } = tag;
      return writeTag(named(name).git, target, { name: tag.name, message, tagger, date: world.now() });
    },
    pushRefs: async (name, pusher, refs) => {
      const repository = named(name);
      await repository.git.exclusive(() => moveRefs(world, repository, someone(pusher), refs));
    },
    foresee: async (name, who, change) => {
      const repository = named(name);
      await pushPayload(world, { repository, pusher: someone(who), changes: [change] }, change);
    },
    deleteBranch: async (name, branch, pusher) => {
      const repository = named(name);
      const refs = { [`refs/heads/${branch}`]: null };
      await repository.git.exclusive(() => moveRefs(world, repository, someone(pusher), refs));
    },
  };
}

async function push(world: World, repository: Repository, order: NewPush): Promise<PushResult> {
  const { git, defaultBranch } = repository;
  const by = accountNamed(world, order.pusher);
  return await git.exclusive(async () => {
    const before = await git.branch(order.branch);
    const start = order.onto === undefined ? (before ?? (await git.branch(defaultBranch))) : order.onto;
    const onto = start === null ? null : await git.commit(start);
    const shas = await makeCommits(world, repository, onto, { commits: order.commits, by });
    const after = shas.at(-1) ?? onto;
    if (after === null) throw new Error("a push needs a commit");
    await moveRefs(world, repository, by, { [`refs/heads/${order.branch}`]: after });
    return { before, after, shas };
  });
}

interface Making {
  readonly commits: readonly NewCommit[];
  readonly by: Account;
}

async function makeCommits(
  world: World,
  { git }: Repository,
  onto: string | null,
  { commits, by }: Making,
): Promise<readonly string[]> {
  const person = personOf(by);
  const drafts = commits.map((commit, index): CommitDraft => {
    const { message = `Change ${index + 1}`, files = {}, author = person, committer = author } = commit;
    const date = commit.date ?? new Date(world.now().getTime() + index * 1_000);
    return { message, files, author, committer, date, mergeParents: commit.mergeParents ?? [] };
  });
  return drafts.length === 0 ? [] : await importCommits(git, onto, drafts);
}

function personOf(account: Account): Person {
  return { name: account.name ?? account.login, email: account.email ?? `${account.login}@users.example` };
}

async function moveRefs(
  world: World,
  repository: Repository,
  pusher: Account,
  refs: Readonly<Record<string, string | null>>,
): Promise<void> {
  const now = await repository.git.refs();
  const changes: readonly RefChange[] = Object.entries(refs)
    .map(([ref, after]) => ({ ref, before: now.get(ref) ?? null, after }))
    .filter(({ before, after }) => before !== after);
  if (changes.length === 0) return;
  await repository.git.updateRefs(changes);
  await recordPush(world, { repository, pusher, changes });
}
