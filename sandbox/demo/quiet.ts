import type { Stage } from "./stage.ts";

const QUIET_MS = 250;

/** Resolves when nothing has happened for a moment: no webhook under way, no request, no check in progress. */
export async function quiet({
  sandbox,
  repository,
  patience,
}: Pick<Stage, "sandbox" | "repository" | "patience">): Promise<void> {
  let seen = -1;
  let since = performance.now();
  await patience.until("a quiet moment", () => {
    const happened = sandbox.deliveries().length + sandbox.requests().length;
    const isBusy =
      sandbox.deliveries().some(({ state }) => state === "pending") ||
      repository.checkRuns.some(({ status }) => status !== "completed");
    if (isBusy || happened !== seen) {
      seen = happened;
      since = performance.now();
      return false;
    }
    return performance.now() - since >= QUIET_MS;
  });
}
