import type { Repository } from "../entities.ts";
import { type ChangedPaths, changedPaths } from "../git/changed-paths.ts";
import { type CommitObject, listCommits, listShas, readCommit, type Signature } from "../git/commits.ts";
import type { RefChange } from "../git/repository.ts";
import { ZERO_SHA } from "../git/repository.ts";
import type { JsonObject } from "../json.ts";
import type { World } from "../world.ts";
import type { Push } from "./ref-moves.ts";

// GitHub lists at most this many commits of a push.
const MAX_COMMITS = 2_048;

/** What a push event says about one ref. */
export async function pushPayload(world: World, push: Push, change: RefChange): Promise<JsonObject> {
  const { repository, pusher } = push;
  const { ref, before, after } = change;
  const tip = after === null ? null : await repository.git.commit(after);
  const isTag = ref.startsWith("refs/tags/");
  const [commits, fresh, fastForward] = await Promise.all([
    tip === null || isTag ? [] : pushedCommits(repository, change),
    distinctShas(repository, change),
    before === null || after === null || repository.git.isAncestor(before, after),
  ]);
  const head =
    tip === null ? null : (commits.find(({ sha }) => sha === tip) ?? (await readCommit(repository.git, tip)));
  const paths = await changedPaths(repository.git, head === null ? commits : [...commits, head]);
  const view = (commit: CommitObject) =>
    commitInPush(world, repository, commit, {
      paths: paths.get(commit.sha),
      distinct: fresh.has(commit.sha),
    });
  return {
    ref,
    before: before ?? ZERO_SHA,
    after: after ?? ZERO_SHA,
    created: before === null,
    deleted: after === null,
    forced: !fastForward,
    base_ref: null,
    compare: world.urls.page(repository, `/compare/${compareRange(change)}`),
    commits: commits.map(view),
    head_commit: head === null ? null : view(head),
    pusher: { name: pusher.login, email: pusher.email },
  };
}

async function pushedCommits(
  { git, defaultBranch }: Repository,
  { ref, before, after }: RefChange,
): Promise<readonly CommitObject[]> {
  if (after === null) return [];
  const root = ref === `refs/heads/${defaultBranch}` ? null : await git.branch(defaultBranch);
  const start = before ?? root;
  const from = start === null ? [after] : [after, `^${start}`];
  return await listCommits(git, { from, limit: MAX_COMMITS, oldestFirst: true });
}

/** The commits that no other branch or tag had. */
async function distinctShas(
  { git }: Repository,
  { ref, before, after }: RefChange,
): Promise<ReadonlySet<string>> {
  if (after === null) return new Set();
  const others = [...(await git.refs())].filter(
    ([name]) => name !== ref && /^refs\/(?:heads|tags)\//.test(name),
  );
  const known = [before, ...others.map(([, sha]) => sha)].filter((sha) => sha !== null);
  return new Set(await listShas(git, { from: [after, ...known.map((sha) => `^${sha}`)] }));
}

interface Extras {
  readonly paths: ChangedPaths | undefined;
  readonly distinct: boolean;
}

function commitInPush(
  world: World,
  repository: Repository,
  commit: CommitObject,
  extras: Extras,
): JsonObject {
  const { added = [], removed = [], modified = [] } = extras.paths ?? {};
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: extras.distinct,
    message: commit.message,
    timestamp: commit.committer.date,
    url: world.urls.page(repository, `/commit/${commit.sha}`),
    author: person(world, commit.author),
    committer: person(world, commit.committer),
    added,
    removed,
    modified,
  };
}

function person({ store }: World, { name, email }: Signature): JsonObject {
  const account = store.accountByEmail(email);
  return account === undefined ? { name, email } : { name, email, username: account.login };
}

function compareRange({ ref, before, after }: RefChange): string {
  if (before === null) return ref.replace(/^refs\/(?:heads|tags)\//, "");
  return `${before.slice(0, 12)}...${(after ?? ZERO_SHA).slice(0, 12)}`;
}
