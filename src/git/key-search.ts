import type { CommitSha } from "../incident/commit-sha.ts";
import type { Secret } from "../incident/secret.ts";
import type { Mirror } from "./mirror.ts";
import { DEFAULT_BRANCH } from "./supply.ts";

const LIMITS = { milliseconds: 60_000, bytes: 4 * 1024 * 1024 };

/**
 * True when a file of the default branch, or of one of these commits, holds the key as it was found; of a key of
 * several lines, its longest one. The key goes to git through its standard input.
 */
export async function holdsKey(
  mirror: Mirror,
  secret: Secret,
  heads: readonly CommitSha[],
): Promise<boolean> {
  const args = ["grep", "-l", "-z", "-a", "-F", "--no-color", "-f", "-", DEFAULT_BRANCH, ...heads, "--"];
  const output = await mirror.run(
    { args, mayFindNothing: true },
    LIMITS,
    `${secret.longestLine("search")}\n`,
  );
  return output.length > 0;
}
