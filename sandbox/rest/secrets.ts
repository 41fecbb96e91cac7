import { ok, type Route, textParam } from "../call.ts";
import { notFound } from "../problem.ts";
import { reading } from "../route.ts";

const REPO = "/repos/{owner}/{repo}";

/** Secrets of Actions: names and times, never values. Environments and runs of workflows there are none here. */
export const secretRoutes: readonly Route[] = [
  reading(`GET ${REPO}/actions/secrets/{secret_name}`, "secrets=read", (call) => {
    const name = textParam(call, "secret_name");
    const updated = call.repository.actionsSecrets.get(name);
    if (updated === undefined) throw notFound();
    const at = updated.toISOString();
    return ok({ name, created_at: at, updated_at: at });
  }),
  reading(`GET ${REPO}/actions/organization-secrets`, "secrets=read", () =>
    ok({ total_count: 0, secrets: [] }),
  ),
  reading(`GET ${REPO}/environments/{environment_name}/secrets/{secret_name}`, "environments=read", () => {
    throw notFound();
  }),
  reading(`GET ${REPO}/actions/workflows/{workflow_id}/runs`, "actions=read", () =>
    ok({ total_count: 0, workflow_runs: [] }),
  ),
];
