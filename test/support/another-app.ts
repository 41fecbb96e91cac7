import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import type { Repository } from "../../sandbox/entities.ts";
import type { Journey } from "./journey.ts";

/** Another app that may write issues where Rekey works, such as an assistant. */
export async function anotherApp({ sandbox }: Journey, { owner }: Repository): Promise<Octokit> {
  const app = sandbox.registerApp({
    slug: `helper-of-${owner.login}`,
    webhookSecret: "a secret of another app",
    permissions: { metadata: "read", issues: "write" },
    events: [],
  });
  const { id: installationId } = await sandbox.install(app, owner, "all");
  const auth = { appId: app.appId, privateKey: app.privateKey, installationId };
  return new Octokit({ baseUrl: sandbox.apiUrl, authStrategy: createAppAuth, auth });
}
