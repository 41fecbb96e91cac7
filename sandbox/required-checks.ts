import type { CheckRun, Repository, RequiredCheck } from "./entities.ts";

// Only these let a merge through; a missing or unfinished run never does.
const PASSING = new Set<string | null>(["success", "neutral", "skipped"]);

/** The required checks of a branch that do not let this commit through. */
export function missingChecks(repository: Repository, branch: string, sha: string): readonly RequiredCheck[] {
  const required = repository.protections.get(branch)?.checks ?? [];
  return required.filter((check) => !isPassed(repository, check, sha));
}

function isPassed(repository: Repository, { context, appId }: RequiredCheck, sha: string): boolean {
  const runs = repository.checkRuns.filter(
    (run) => run.headSha === sha && run.name === context && (appId === null || run.app.id === appId),
  );
  const newest = latestRuns(runs);
  return (
    newest.length > 0 && newest.every((run) => run.status === "completed" && PASSING.has(run.conclusion))
  );
}

/** Of runs with the same name and app only the newest counts. */
export function latestRuns(runs: readonly CheckRun[]): readonly CheckRun[] {
  const newest = new Map(runs.map((run) => [`${run.app.id} ${run.suite.id} ${run.name}`, run]));
  return [...newest.values()];
}
