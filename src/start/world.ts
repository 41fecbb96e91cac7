import { pino } from "pino";
import { Probot } from "probot";
import { routes } from "../app.ts";
import type { Config } from "../config.ts";
import { gitHubChecks } from "../github/checks.ts";
import { rekeyOctokit } from "../github/clients.ts";
import { gitHubDeliveries } from "../github/deliveries.ts";
import type { Clients } from "../github/installation-client.ts";
import { gitHubInstallations } from "../github/installations.ts";
import { gitHubIssues } from "../github/issues.ts";
import { gitHubPeople } from "../github/people.ts";
import { gitHubPullRequests } from "../github/pull-requests.ts";
import { gitHubPushes } from "../github/pushes.ts";
import { gitHubRepositories } from "../github/repositories.ts";
import { gitHubSecrets } from "../github/secrets.ts";
import { gitHubTexts } from "../github/texts.ts";
import type { Metrics } from "../metrics.ts";
import type { World } from "../ports/world.ts";

/** GitHub as the jobs see it, but for its history. */
export function gitHubWorld(
  config: Config,
  probot: Probot,
  clients: Clients,
): Omit<
  World,
  | "commits"
  | "refs"
  | "trees"
  | "keyAsker"
  | "readTokens"
  | "store"
  | "fingerprintKey"
  | "codeVersion"
  | "now"
  | "log"
> {
  return {
    pushes: gitHubPushes(clients),
    pullRequests: gitHubPullRequests(clients),
    checks: gitHubChecks(clients, config.app.id),
    issues: gitHubIssues(clients, config.app.id),
    people: gitHubPeople(clients, () => probot.auth()),
    repositories: gitHubRepositories(clients),
    secrets: gitHubSecrets(clients),
    texts: gitHubTexts(clients),
    installations: gitHubInstallations(clients, () => probot.auth()),
    deliveries: gitHubDeliveries(() => probot.auth(), new Set(Object.keys(routes))),
    serverUrl: config.github.serverUrl,
  };
}

/** Probot's own lines can hold whole events and requests: it logs nothing, we log what happened. */
export function createProbot({ app, github }: Config, { request }: Metrics): Probot {
  return new Probot({
    appId: app.id,
    privateKey: app.privateKey,
    secret: app.webhookSecret,
    baseUrl: github.apiUrl,
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit({ onAnswer: request }),
  });
}
