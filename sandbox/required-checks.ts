import type { CheckRun, Repository, RequiredCheck } from "./entities.ts";

// Only these let a merge through; a missing or unfinished run never does.
const PASSING = new Set<string | null>(["success", "neutral", "skipped"]);

/** The required checks of a branch that do not let this commit through. */
export function missingChecks(repository: Repository, branch: string, sha: string): readonly RequiredCheck[] {
  const required = repository.protections.get(branch)?.checks ?? [];
  return required.filter((check) => !isPassed(repository, check, sha));
}

/** The required checks of a branch that are done with this commit and will not let it through. */
export function failedChecks(repository: Repository, branch: string, sha: string): readonly RequiredCheck[] {
  const required = repository.protections.get(branch)?.checks ?? [];
  return required.filter((check) =>
    newestRuns(repository, check, sha).some(
      (run) => run.status === "completed" && !PASSING.has(run.conclusion),
    ),
  );
}

function isPassed(repository: Repository, check: RequiredCheck, sha: string): boolean {
  const newest = newestRuns(repository, check, sha);
  return (
    newest.length > 0 && newest.every((run) => run.status === "completed" && PASSING.has(run.conclusion))
  );
}

function newestRuns(
  repository: Repository,
  { context, appId }: RequiredCheck,
  sha: string,
): readonly CheckRun[] {
  const runs = repository.checkRuns.filter(
    (run) => run.headSha === sha && run.name === context && (appId === null || run.app.id === appId),
  );
  return latestRuns(runs);
}

/** Of runs with the same name and app only the newest counts. */
export function latestRuns(runs: readonly CheckRun[]): readonly CheckRun[] {
  const newest = new Map(runs.map((run) => [`${run.app.id} ${run.suite.id} ${run.name}`, run]));
  return [...newest.values()];
}
