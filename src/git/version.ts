import { GitFailure } from "./git-failure.ts";
import { runGit } from "./run-git.ts";

/** `cat-file --batch-command` came with 2.36, `-c` for merges with all that we need of it with 2.39. */
const OLDEST = [2, 39] as const;

/** Why git cannot be used here, in words that tell what to do; undefined when it can. */
export async function gitTrouble(folder: string): Promise<string | undefined> {
  try {
    const command = { folder, args: ["version"], largeFile: 0 };
    const said = await runGit(command, { milliseconds: 10_000, bytes: 10_000 });
    return isNewEnough(said.toString("latin1")) ? undefined : "git is too old: install git 2.39 or newer";
  } catch (error) {
    if (error instanceof GitFailure) return "git cannot be run: install git 2.39 or newer";
    throw error;
  }
}

/** True for what `git version` says from 2.39 on, such as `git version 2.39.5 (Apple Git-154)`. */
export function isNewEnough(said: string): boolean {
  const { major, minor } = /^git version (?<major>\d+)\.(?<minor>\d+)/.exec(said)?.groups ?? {};
  const [oldestMajor, oldestMinor] = OLDEST;
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
}
