import type { CommitObject } from "./commits.ts";
import type { GitRepository } from "./repository.ts";

/** The paths one commit touched, as a push event lists them. */
export interface ChangedPaths {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly modified: readonly string[];
}

const MAX_PATHS = 3_000;

/** The paths that each commit touched against its first parent. */
export async function changedPaths(
  git: GitRepository,
  commits: readonly CommitObject[],
): Promise<ReadonlyMap<string, ChangedPaths>> {
  if (commits.length === 0) return new Map();
  const input = commits.map(({ sha, parents: [first] }) => (first === undefined ? sha : `${sha} ${first}`));
  const args = ["diff-tree", "--stdin", "--root", "-r", "-z", "--no-renames", "--name-status", "--always"];
  return parse(await git.lasting(args, { input: `${input.join("\n")}\n` }));
}

function parse(out: string): ReadonlyMap<string, ChangedPaths> {
  const lists = new Map<string, Lists>();
  let current: Lists = { added: [], removed: [], modified: [] };
  const tokens = out.split("\0");
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    const sha = /^([0-9a-f]{40})(?: [0-9a-f]{40})*$/.exec(token)?.[1];
    if (sha !== undefined) {
      current = { added: [], removed: [], modified: [] };
      lists.set(sha, current);
    } else if (/^[AMDT]$/.test(token)) {
      at += 1;
      const list = token === "A" ? current.added : token === "D" ? current.removed : current.modified;
      if (list.length < MAX_PATHS) list.push(tokens[at] ?? "");
    }
  }
  return lists;
}

interface Lists {
  readonly added: string[];
  readonly removed: string[];
  readonly modified: string[];
}
