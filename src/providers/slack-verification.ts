import { ask, bearer, elsewhere, json } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

const WEBHOOK = /^https:\/\/hooks\.slack\.com\/services\/(?<team>\w+)\/(?<hook>\w+)\/(?<secret>\w+)$/;

/**
 * Slack answers 200 to everything; the body decides. A browser session is left out: half of it proves nothing. So are the
 * signing secret, which nothing is sent with, and webhooks of Workflow Builder, as asking may start the workflow.
 */
export const slackVerifications: readonly Verification[] = [
  {
    id: "slack-auth-test",
    formats: [
      "slack-bot-token",
      "slack-user-token",
      "slack-app-token",
      "slack-rotating-token",
      "slack-legacy-token",
    ],
    requests: [
      {
        ...ask("https://slack.com/api/auth.test", bearer, {
          harmless: "It tells whose token it is, and does nothing else.",
        }),
        // What makes the next token is used up by its only call.
        parts: (key) => (key.startsWith("xoxe-1-") ? undefined : {}),
      },
    ],
    answers: [
      active(200, '"ok":true'),
      // Not `invalid_auth`: a living token hears it, too, outside of the addresses that its app allows.
      inactive(200, ['"token_revoked"', '"token_expired"', '"account_inactive"']),
    ],
    madeUp: [inactive(200, '"invalid_auth"')],
    traits: { account: "user_id", organization: "team", scopes: "header:x-oauth-scopes" },
    source: "docs.slack.dev/reference/methods/auth.test; the rule of TruffleHog (slack), read 2026-11",
  },
  {
    id: "slack-webhook",
    formats: ["slack-webhook"],
    requests: [
      {
        ...ask("https://hooks.slack.com/services/{team}/{hook}/{secret}", elsewhere, {
          harmless: "A message without text is refused and never posted.",
          body: json({ text: "" }),
        }),
        parts: (url) => WEBHOOK.exec(url)?.groups,
      },
    ],
    answers: [
      active(400, ["no_text", "missing_text", "invalid_payload"]),
      inactive(400, "invalid_token"),
      inactive(403, "invalid_token"),
      inactive(404, ["no_service", "no_team", "no_active_hooks"]),
    ],
    source: "the rule of TruffleHog (slackwebhook), which sends the same, read 2026-11",
  },
];

/** A token revokes itself. */
export const slackRevocations: readonly Revocation[] = [
  {
    id: "slack-auth-revoke",
    formats: ["slack-bot-token", "slack-user-token", "slack-app-token", "slack-legacy-token"],
    request: ask("https://slack.com/api/auth.revoke", bearer, {
      harmless: "It names the leaked token and nothing else.",
    }),
    accepted: [200],
    says: '"revoked":true',
    effect:
      "The token stops working for good. With a bot token the bot leaves its channels, and an app that loses its last token is removed from the workspace.",
    source: "docs.slack.dev/reference/methods/auth.revoke and /events/app_uninstalled, read 2026-11",
  },
];
