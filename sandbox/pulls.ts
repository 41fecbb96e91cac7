import type { Issue, Repository } from "./entities.ts";
import { countCommits } from "./git/commits.ts";
import { diffFiles, type FileDiff } from "./git/diff.ts";
import { mergeTree } from "./git/merge.ts";
import { EMPTY_TREE } from "./git/repository.ts";
import { missingChecks } from "./required-checks.ts";
import type { Pull, PullFigures } from "./views/pull-request.ts";

/** Whether an issue is a pull request. */
export function isPull(issue: Issue): issue is Pull {
  return issue.pull !== null;
}

/** The open pull requests of a repository. */
export function openPulls(repository: Repository): readonly Pull[] {
  return [...repository.issues.values()].filter(isPull).filter((one) => one.state === "open");
}

/** The files of a pull request: from where it left its base to its head. */
export async function pullFiles({ repository, pull }: Pull): Promise<readonly FileDiff[]> {
  const start = await repository.git.mergeBase(pull.baseSha, pull.headSha);
  return await diffFiles(repository.git, start ?? EMPTY_TREE, pull.headSha);
}

/** The figures of a pull request. */
export async function pullFigures(issue: Pull): Promise<PullFigures> {
  const { repository, pull } = issue;
  const { git } = repository;
  const [files, commits, mergeable] = await Promise.all([
    pullFiles(issue),
    countCommits(git, [pull.headSha, `^${pull.baseSha}`]),
    isMergeable(issue),
  ]);
  const total = (of: (file: FileDiff) => number) => files.reduce((sum, file) => sum + of(file), 0);
  return {
    commits,
    changedFiles: files.length,
    additions: total((file) => file.additions),
    deletions: total((file) => file.deletions),
    mergeable,
    mergeableState: mergeableState(issue, mergeable),
  };
}

async function isMergeable({ repository, pull, state }: Pull): Promise<boolean | null> {
  if (state === "closed") return null;
  const base = await repository.git.branch(pull.baseRef);
  return base !== null && (await mergeTree(repository.git, base, pull.headSha)) !== null;
}

function mergeableState({ repository, pull }: Pull, mergeable: boolean | null): string {
  if (mergeable === null) return "unknown";
  if (!mergeable) return "dirty";
  return missingChecks(repository, pull.baseRef, pull.headSha).length > 0 ? "blocked" : "clean";
}
