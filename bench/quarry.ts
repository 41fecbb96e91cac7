import type { Installation, Repository } from "../sandbox/entities.ts";
import type { Sandbox } from "../sandbox/github.ts";
import type { RegisteredApp } from "../sandbox/parts/apps.ts";
import type { User } from "../sandbox/parts/people.ts";
import type { NewCommit } from "../sandbox/parts/pushes.ts";
import { UsageError } from "../sandbox/usage.ts";
import type { Options } from "./options.ts";

/** A repository with commits that nobody has pushed yet. */
export interface StockedRepository {
  readonly repository: Repository;
  /** The heads of the pushes to come. */
  readonly heads: string[];
}

/** Everything that there is to push. */
export interface Quarry {
  readonly sandbox: Sandbox;
  readonly pusher: User;
  readonly repositories: readonly StockedRepository[];
  readonly installations: number;
  /** Installs the app; it hears of it. */
  install(app: RegisteredApp): Promise<readonly Installation[]>;
}

/** An ordinary push. */
const COMMITS_A_PUSH = 3;

/** A check is created and then updated: two of the requests that Rekey limits for each installation. */
const WRITES_A_PUSH = 2;

/** Of the 60 writes that an installation may do at once; see src/store/api-budget.ts. */
const WRITES_AN_INSTALLATION = 50;

/** Makes repositories and all their commits ahead, so that a push is no more than a moved ref. */
export async function fillQuarry(sandbox: Sandbox, options: Options): Promise<Quarry> {
  const pushes = options.rate * options.seconds + options.repositories * (1 + options.warmUp);
  const installations = Math.ceil((pushes * WRITES_A_PUSH) / WRITES_AN_INSTALLATION);
  if (installations > options.repositories) {
    throw new UsageError(
      `${pushes} pushes need at least ${installations} installations, so as many --repositories: see docs/performance.md`,
    );
  }
  const owners = times(installations, (index) => sandbox.createOrganization(`team-${index + 1}`));
  const pusher = sandbox.createUser("mia");
  const each = Math.ceil((options.rate * options.seconds) / options.repositories) + 1 + options.warmUp;
  const repositories: StockedRepository[] = [];
  for (let index = 0; index < options.repositories; index++) {
    const owner = owners[index % owners.length];
    if (owner === undefined) throw new Error("no owner");
    const repository = await sandbox.createRepository(owner, `service-${index + 1}`, { private: true });
    sandbox.setRole(repository, pusher, "write");
    const heads = await stock(sandbox, repository, each);
    await foresee(sandbox, repository, { pusher, heads });
    repositories.push({ repository, heads });
  }
  const install = (app: RegisteredApp) =>
    Promise.all(owners.map((owner) => sandbox.install(app, owner, "all")));
  return { sandbox, pusher, repositories, installations, install };
}

async function stock(sandbox: Sandbox, repository: Repository, pushes: number): Promise<string[]> {
  const main = await repository.git.branch("main");
  const commits = times(pushes * COMMITS_A_PUSH, smallCommit);
  const shas = await sandbox.makeCommits(repository, main, commits);
  return shas.filter((_sha, index) => index % COMMITS_A_PUSH === COMMITS_A_PUSH - 1);
}

/** What is pushed tells itself in git's words, which the sandbox has to ask for. */
async function foresee(
  sandbox: Sandbox,
  repository: Repository,
  { pusher, heads }: { readonly pusher: User; readonly heads: readonly string[] },
): Promise<void> {
  const ref = "refs/heads/main";
  let before = await repository.git.branch("main");
  for (const after of heads) {
    await sandbox.foresee(repository, pusher, { ref, before, after });
    before = after;
  }
}

/** One file of some twenty lines, which comes and then changes, as in the work of a day. */
function smallCommit(index: number): NewCommit {
  const lines = times(20, (line) => `export const value${line} = compute(${line}, ${index + line});`);
  return { message: `Change ${index}`, files: { [`src/part-${index % 8}.ts`]: `${lines.join("\n")}\n` } };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_nothing, index) => make(index));
}
