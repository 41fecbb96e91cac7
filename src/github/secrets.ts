import { z } from "zod";
import type { Secrets } from "../ports/secrets.ts";
import type { Clients } from "./installation-client.ts";
import { ifFound, parseAnswer } from "./outside.ts";

const Updated = z.object({ updated_at: z.iso.datetime({ offset: true }) });

const Listed = z.object({ secrets: z.array(z.object({ name: z.string() }).and(Updated)) });

const Runs = z.object({
  workflow_runs: z.array(z.object({ created_at: z.iso.datetime({ offset: true }) })),
});

/** So many secrets of an organization reach one repository at most (docs.github.com, Secrets reference, 2026-11). */
const OF_ORGANIZATION = 100;

/**
 * The metadata of secrets through REST. Needs the permissions `secrets`, `environments`, `dependabot_secrets` and
 * `actions`: read. That of Codespaces can be seen only by who may write it, and we ask for no such power. Source:
 * github/docs, permissions of GitHub Apps of 2026-03-10, "Codespaces secrets"; GitHub's older OpenAPI descriptions said
 * the same of each operation, that of 2026 (@octokit/openapi 23.0.2) says nothing of permissions.
 */
export function gitHubSecrets(clients: Clients): Secrets {
  return {
    async updatedAt({ installationId, owner, name: repo }, { name, environment }) {
      const { rest } = await clients(installationId);
      const at = { owner, repo };
      if (environment !== undefined) {
        const there = await ifFound(() =>
          rest.actions.getEnvironmentSecret({ ...at, environment_name: environment, secret_name: name }),
        );
        if (there !== undefined) return dateOf(there.data);
      }
      const here = await ifFound(() => rest.actions.getRepoSecret({ ...at, secret_name: name }));
      if (here !== undefined) return dateOf(here.data);
      const all = await ifFound(() =>
        rest.actions.listRepoOrganizationSecrets({ ...at, per_page: OF_ORGANIZATION }),
      );
      const shared = all && parseAnswer(Listed, all.data).secrets.find((one) => one.name === name);
      return shared === undefined ? undefined : new Date(shared.updated_at);
    },
    async updatedForDependabot({ installationId, owner, name: repo }, name) {
      const { rest } = await clients(installationId);
      const there = await ifFound(() => rest.dependabot.getRepoSecret({ owner, repo, secret_name: name }));
      return there && dateOf(there.data);
    },
    async ranSince({ installationId, owner, name: repo }, workflow, since) {
      const { rest } = await clients(installationId);
      const answer = await ifFound(() =>
        rest.actions.listWorkflowRuns({
          owner,
          repo,
          workflow_id: workflow,
          status: "success",
          per_page: 1,
        }),
      );
      const [run] = answer === undefined ? [] : parseAnswer(Runs, answer.data).workflow_runs;
      const at = run === undefined ? undefined : new Date(run.created_at);
      return at !== undefined && at > since ? at : undefined;
    },
  };
}

function dateOf(data: unknown): Date {
  return new Date(parseAnswer(Updated, data).updated_at);
}
