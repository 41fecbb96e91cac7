import { type Answer, ok, type Route, textParam } from "../call.ts";
import { notFound } from "../problem.ts";
import { reading } from "../route.ts";

const REPO = "/repos/{owner}/{repo}";

/** Secrets of Actions and Dependabot: names and times, never values. Environments and runs of workflows there are none here. */
export const secretRoutes: readonly Route[] = [
  reading(`GET ${REPO}/actions/secrets/{secret_name}`, "secrets=read", (call) =>
    told(textParam(call, "secret_name"), call.repository.actionsSecrets),
  ),
  reading(`GET ${REPO}/dependabot/secrets/{secret_name}`, "dependabot_secrets=read", (call) =>
    told(textParam(call, "secret_name"), call.repository.dependabotSecrets),
  ),
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

function told(name: string, secrets: ReadonlyMap<string, Date>): Answer {
  const updated = secrets.get(name);
  if (updated === undefined) throw notFound();
  const at = updated.toISOString();
  return ok({ name, created_at: at, updated_at: at });
}
