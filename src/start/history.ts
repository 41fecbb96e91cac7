import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Outbound } from "../config.ts";
import { bothWays } from "../git/both-ways.ts";
import { gitCommits } from "../git/commits.ts";
import { FetchAhead } from "../git/fetch-ahead.ts";
import type { Tokens } from "../git/supply.ts";
import { gitTrouble } from "../git/version.ts";
import { variablesFor } from "../git/way-out.ts";
import { describeError } from "../log.ts";
import type { Commits } from "../ports/commits.ts";
import type { Log } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Refs } from "../ports/refs.ts";
import type { Trees } from "../ports/trees.ts";

/** What reading history needs. */
export interface ReadingParts {
  readonly dataDir: string;
  readonly serverUrl: string;
  readonly outbound: Outbound;
  readonly rest: { readonly commits: Commits; readonly refs: Refs };
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly log: Log;
}

/** History, and the end of what reads it. */
export interface History {
  readonly commits: Commits;
  readonly refs: Refs;
  readonly trees: Trees;
  /** Resolves when nothing is fetched in the background. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Reading through git and REST; where git cannot be used, through REST alone, and the log says so once. */
export async function openHistory(parts: ReadingParts): Promise<History> {
  const { rest, log, now, outbound } = parts;
  const folder = resolve(join(parts.dataDir, "mirrors"));
  const trouble = await mirrorTrouble(folder);
  if (trouble !== undefined) {
    log.warn(
      "commits are read through GitHub's API only, and what it does not show whole stays undetermined",
      {
        reason: trouble,
      },
    );
    return restOnly(rest);
  }
  const git = gitCommits({ ...parts, folder, variables: await variablesFor(outbound, folder) });
  const ahead = new FetchAhead({
    now,
    onTrouble: (error, repository) =>
      log.warn("a repository could not be fetched ahead", { repository, ...describeError(error) }),
  });
  return {
    commits: bothWays({ rest: rest.commits, git, ahead }),
    refs: refsOf(git.refs, rest.refs),
    trees: git.trees,
    idle: () => ahead.idle(),
    async close() {
      ahead.stop();
      git.stop();
      await ahead.idle();
      await git.close();
    },
  };
}

async function mirrorTrouble(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return "the folder for mirrors cannot be made: look at DATA_DIR";
  }
  return gitTrouble(folder);
}

function restOnly({ commits, refs }: ReadingParts["rest"]): History {
  const nothing = async (): Promise<void> => undefined;
  const trees: Trees = { survey: async () => undefined, holdsKey: async () => undefined };
  return { commits, refs, trees, idle: nothing, close: nothing };
}

/** Git asks for refs without touching the quota of REST. */
function refsOf(git: Refs, rest: Refs): Refs {
  return {
    async list(repository) {
      try {
        return await git.list(repository);
      } catch (error) {
        if (error instanceof OutsideError) return rest.list(repository);
        throw error;
      }
    },
  };
}
