import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, base64url, digits, either, hex, optional, shape } from "../formats/shape.ts";
import type { Surroundings } from "../formats/surroundings.ts";
import { defineProvider } from "./provider.ts";
import { slackWebFormats } from "./slack-formats.ts";
import { slackPlaybook } from "./slack-playbook.ts";
import { slackRevocations, slackVerifications } from "./slack-verification.ts";

const request = { header: "Authorization: Bearer ", url: "https://slack.com/api/auth.test" };

const seen: Surroundings = { ...request, variable: "SLACK_TOKEN" };

/** The number of a team, an app or a person. */
const number = digits(8, 14);

/** Slack: tokens of apps, bots and people, and webhook URLs. Client ids and the ids of apps are no secrets. */
export const slack = defineProvider({
  id: "slack",
  name: "Slack",
  variables: [
    "SLACK_BOT_TOKEN",
    "SLACK_TOKEN",
    "SLACK_USER_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_WEBHOOK_URL",
    "SLACK_SIGNING_SECRET",
  ],
  formats: [
    selfIdentifying({
      id: "slack-bot-token",
      name: "bot token",
      severity: "high",
      // Older tokens have one group of digits, newer ones two, then some 24 letters and digits.
      shape: shape`xoxb-${number}-${optional(shape`${number}-`)}${alphanumeric(18, 36)}`,
      after: "anything",
      source: "the rules of betterleaks (slack-bot-token) and TruffleHog (slack), read 2026-11-21",
      seen: { ...request, variable: "SLACK_BOT_TOKEN" },
    }),
    selfIdentifying({
      id: "slack-user-token",
      name: "user token",
      severity: "critical",
      shape: shape`${either("xoxp-", "xoxe-")}${number}-${number}-${number}-${base64url(28, 40)}`,
      after: "anything",
      source: "the rules of betterleaks (slack-user-token) and TruffleHog (slack), read 2026-11-21",
      seen: { ...request, variable: "SLACK_USER_TOKEN" },
    }),
    selfIdentifying({
      id: "slack-app-token",
      name: "app-level token",
      severity: "high",
      shape: shape`xapp-${digits(1)}-${alphanumeric(6, 40)}-${number}-${alphanumeric(16, 80)}`,
      after: "anything",
      source: "the rule of betterleaks (slack-app-token), read 2026-11-21",
      keyId: (token) => token.split("-")[2],
      seen: { ...request, variable: "SLACK_APP_TOKEN" },
    }),
    selfIdentifying({
      id: "slack-rotating-token",
      name: "rotating or configuration token",
      severity: "high",
      // `xoxe.xoxb-`, `xoxe.xoxp-`: 12 hours; `xoxe-1-`: what makes the next one.
      shape: shape`xoxe${either(".xoxb-", ".xoxp-", "-")}${digits(1)}-${alphanumeric(140, 200)}`,
      after: "anything",
      source:
        "the rules of betterleaks (slack-config-access-token, slack-config-refresh-token), read 2026-11-21",
      seen: { ...request, variable: "SLACK_CONFIG_TOKEN" },
    }),
    selfIdentifying({
      id: "slack-legacy-token",
      name: "legacy token",
      severity: "high",
      // Of people (`xoxo`, `xoxs`: three groups of digits) and of workspaces (`xoxa`, `xoxr`: one loose group).
      shape: shape`xox${either("a-", "o-", "r-", "s-")}${base64url(18, 120)}`,
      after: "anything",
      source: "the rule of betterleaks (slack-legacy-token), read 2026-11-21",
      isGenuine: (token) => token.replace(/[^0-9]/g, "").length > 3,
      complete: (example) => `${example.slice(0, 5)}2-${randomText(12, alphabets.digits)}${randomText(24)}`,
      seen,
      unlike: [
        () => "SLACK_TOKEN=xoxa-to-be-set-by-the-operator",
        () => `SLACK_TOKEN=xoxa-${randomText(40, alphabets.letters)}`,
      ],
    }),
    keyed({
      id: "slack-signing-secret",
      name: "signing or client secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: [
        "slack_signing",
        "slack_client_secret",
        "slack_app_secret",
        "slack_secret",
        // What owns a `signing_secret`, as the signs behind it say.
        "slack:",
        "slack {",
        'slack"',
        "slack]",
        "slack_bolt",
        "slack_event_adapter",
        "slack_events_adapter",
      ],
      source: "docs.slack.dev/authentication, read 2026-11",
      seen: { ...request, header: "X-Slack-Signing-Secret: ", variable: "SLACK_SIGNING_SECRET" },
    }),
    ...slackWebFormats,
  ],
  playbook: slackPlaybook,
  verifications: slackVerifications,
  revocations: slackRevocations,
});
