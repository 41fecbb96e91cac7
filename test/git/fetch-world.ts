import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Repository as SandboxRepository } from "../../sandbox/entities.ts";
import { defaultGitLimits, type GitCommits, type GitLimits, gitCommits } from "../../src/git/commits.ts";
import { contentsTokens } from "../../src/github/contents-token.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import type { CommitRange } from "../../src/ports/commits.ts";
import { startWorld, type TestWorld } from "../sandbox/world.ts";

/** A local GitHub with git over HTTP, and what a test file does with it. */
export interface FetchWorld {
  readonly world: () => TestWorld;
  /** The tokens that git was given, oldest first. */
  readonly tokens: readonly string[];
  /** A repository of its own, with mirrors of their own. */
  scene(name: string, limits?: Partial<GitLimits>): Promise<Scene>;
  /** Makes commits on a branch and gives them and the old head. */
  push(
    there: SandboxRepository,
    branch: string,
    texts: readonly string[],
    onto?: string | null,
  ): Promise<Pushed>;
  /** A repository as Rekey knows it. */
  known(there: SandboxRepository): Repository;
}

/** What a push made. */
export interface Pushed {
  readonly shas: readonly CommitSha[];
  readonly head: CommitSha;
  readonly before?: CommitSha;
}

/** A repository there, and its mirror here. */
export interface Scene {
  readonly commits: GitCommits;
  readonly repository: Repository;
  readonly there: SandboxRepository;
  readonly mirror: string;
  readonly mirrors: string;
  /** Reads the same mirrors in another process, as it were, after the end of the first one. */
  reopen(): Promise<GitCommits>;
  /** The same, while the first one goes on. */
  beside(): GitCommits;
}

/** Starts a GitHub for the tests of this file. */
export function fetchWorld(): FetchWorld {
  let started: { readonly world: TestWorld; readonly folder: string } | undefined;
  const opened: GitCommits[] = [];
  const tokens: string[] = [];
  const running = () => {
    if (started === undefined) throw new Error("the world is not there yet");
    return started;
  };
  beforeAll(async () => {
    started = { world: await startWorld(), folder: await mkdtemp(join(tmpdir(), "rekey-mirrors-")) };
  });
  afterAll(async () => {
    for (const commits of opened) await commits.close();
    const { world, folder } = running();
    await world.sandbox.stop();
    expect(world.sandbox.violations()).toEqual([]);
    await rm(folder, { recursive: true });
  });
  const open = (folder: string, limits: Partial<GitLimits>): GitCommits => {
    const commits = openCommits(running().world, { folder, limits, tokens });
    opened.push(commits);
    return commits;
  };
  const known = (there: SandboxRepository) => knownRepository(running().world, there);
  return {
    world: () => running().world,
    tokens,
    known,
    push: (there, branch, texts, onto) => push(running().world, { there, branch, texts, onto }),
    async scene(name, limits = {}) {
      const { world, folder } = running();
      const there = await world.sandbox.createRepository("acme", name, { private: true });
      world.sandbox.setRole(there, world.ann, "write");
      const mirrors = join(folder, name);
      const commits = open(mirrors, limits);
      const mirror = join(mirrors, `${there.id}.git`);
      const reopen = async (): Promise<GitCommits> => {
        await commits.close();
        return open(mirrors, limits);
      };
      const beside = (): GitCommits => open(mirrors, limits);
      return { commits, repository: known(there), there, mirrors, mirror, reopen, beside };
    },
  };
}

/** A range that is complete. */
export function complete(commits: readonly CommitSha[]): CommitRange {
  return { kind: "complete", commits };
}

interface Opening {
  readonly folder: string;
  readonly limits: Partial<GitLimits>;
  readonly tokens: string[];
}

function openCommits(world: TestWorld, { folder, limits, tokens }: Opening): GitCommits {
  const now = () => new Date();
  const minted = contentsTokens(async () => world.appOctokit, now);
  return gitCommits({
    folder,
    serverUrl: world.sandbox.url,
    tokens: {
      ...minted,
      async of(repository) {
        const token = await minted.of(repository);
        tokens.push(token);
        return token;
      },
    },
    now,
    limits: { ...defaultGitLimits, ...limits },
  });
}

function knownRepository(
  { installation }: TestWorld,
  { id, owner, name, defaultBranch }: SandboxRepository,
): Repository {
  return {
    id: repositoryId(id),
    ownerId: owner.id,
    owner: owner.login,
    name,
    isPublic: false,
    defaultBranch,
    installationId: installation.id,
    standing: "present",
  };
}

interface Wish {
  readonly there: SandboxRepository;
  readonly branch: string;
  readonly texts: readonly string[];
  readonly onto: string | null | undefined;
}

async function push({ sandbox, ann }: TestWorld, { there, branch, texts, onto }: Wish): Promise<Pushed> {
  const commits = texts.map((text) => ({ files: { [`${text}.txt`]: `${text}\n` } }));
  const pushed = await sandbox.push(there, {
    branch,
    pusher: ann,
    commits,
    ...(onto === undefined ? {} : { onto }),
  });
  return {
    shas: pushed.shas.map((sha) => commitSha(sha)),
    head: commitSha(pushed.after),
    ...(pushed.before === null ? {} : { before: commitSha(pushed.before) }),
  };
}
