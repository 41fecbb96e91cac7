import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";
import { slackPlaybook } from "./slack-playbook.ts";

/** Slack: tokens of apps, bots and people, and webhook URLs. Shapes: betterleaks, TruffleHog (read 2026-11-21). */
export const slack = defineProvider({
  id: "slack",
  name: "Slack",
  variables: ["SLACK_BOT_TOKEN", "SLACK_TOKEN", "SLACK_USER_TOKEN", "SLACK_APP_TOKEN", "SLACK_WEBHOOK_URL"],
  formats: [
    {
      id: "slack-bot-token",
      name: "bot token",
      severity: "high",
      keywords: ["xoxb-"],
      // Older tokens have one group of digits, newer ones two, then some 24 letters and digits.
      pattern: /(?<secret>xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,36})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [
          ...tokens(() => `xoxb-${ids(2)}-${randomText(24)}`, "SLACK_BOT_TOKEN"),
          ...tokens(() => `xoxb-${ids(1)}-${randomText(24)}`, "SLACK_TOKEN"),
        ],
        ignore: () => [
          "SLACK_BOT_TOKEN=xoxb-your-bot-token",
          `SLACK_BOT_TOKEN=xoxb-${ids(2)}`,
          `SLACK_BOT_TOKEN=xoxb-${ids(2)}-${randomText(12)}`,
        ],
      },
    },
    {
      id: "slack-user-token",
      name: "user token",
      severity: "critical",
      keywords: ["xoxp-", "xoxe-"],
      pattern: /(?<secret>xox[pe](?:-[0-9]{8,14}){3}-[A-Za-z0-9]{28,40})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [
          ...tokens(() => `xoxp-${ids(3)}-${randomText(32, alphabets.hex)}`, "SLACK_USER_TOKEN"),
          ...tokens(() => `xoxe-${ids(3)}-${randomText(32, alphabets.hex)}`, "SLACK_USER_TOKEN"),
        ],
        ignore: () => [
          "SLACK_USER_TOKEN=xoxp-your-user-token",
          `SLACK_USER_TOKEN=xoxp-${ids(3)}`,
          `SLACK_USER_TOKEN=xoxp-${ids(2)}-${randomText(32, alphabets.hex)}`,
        ],
      },
    },
    {
      id: "slack-app-token",
      name: "app-level token",
      severity: "high",
      keywords: ["xapp-"],
      pattern: /(?<secret>xapp-[0-9]-(?<app>A[A-Z0-9]{8,12})-[0-9]{8,14}-[A-Za-z0-9]{40,80})(?![A-Za-z0-9])/g,
      keyId: (_, { app }) => app,
      samples: {
        match: () => tokens(appToken, "SLACK_APP_TOKEN"),
        ignore: () => [
          "SLACK_APP_TOKEN=xapp-1-...",
          `SLACK_APP_TOKEN=xapp-1-${objectId("A")}-${ids(1)}`,
          `SLACK_APP_TOKEN=${appToken().slice(0, 60)}`,
        ],
      },
    },
    {
      id: "slack-rotating-token",
      name: "rotating or configuration token",
      severity: "high",
      keywords: ["xoxe.xox", "xoxe-1-", "xoxe-2-"],
      // `xoxe.xoxb-`, `xoxe.xoxp-`: 12 hours; `xoxe-1-`: what makes the next one.
      pattern: /(?<secret>xoxe(?:\.xox[bp]-[0-9]|-[12])-[A-Za-z0-9]{140,200})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [
          ...tokens(() => `xoxe.xoxp-1-${randomText(163)}`, "SLACK_CONFIG_TOKEN"),
          ...tokens(() => `xoxe.xoxb-1-${randomText(166)}`, "SLACK_BOT_TOKEN"),
          ...tokens(() => `xoxe-1-${randomText(146)}`, "SLACK_REFRESH_TOKEN"),
        ],
        ignore: () => [
          "SLACK_CONFIG_TOKEN=xoxe.xoxp-1-...",
          `SLACK_CONFIG_TOKEN=xoxe.xoxp-1-${randomText(100)}`,
          `SLACK_REFRESH_TOKEN=xoxe-1-${randomText(60)}`,
        ],
      },
    },
    {
      id: "slack-legacy-token",
      name: "legacy token",
      severity: "high",
      keywords: ["xoxa-", "xoxr-", "xoxo-", "xoxs-"],
      // Of people (`xoxo`, `xoxs`: three groups of digits) and of workspaces (`xoxa`, `xoxr`: one loose group).
      pattern:
        /(?<secret>xox[os](?:-[0-9]{8,14}){3}-[A-Za-z0-9]{10,80}|xox[ar]-(?:[0-9]-)?[A-Za-z0-9-]{18,90}[A-Za-z0-9])(?![A-Za-z0-9])/g,
      isGenuine: (token) => token.replace(/[^0-9]/g, "").length > 3,
      samples: {
        match: () => [
          ...tokens(() => `xoxs-${ids(3)}-${randomText(10, alphabets.hex)}`, "SLACK_TOKEN"),
          ...tokens(() => `xoxa-2-${ids(1)}${randomText(24, alphabets.hex)}`, "SLACK_TOKEN"),
        ],
        ignore: () => [
          "SLACK_TOKEN=xoxa-to-be-set-by-the-operator",
          `SLACK_TOKEN=xoxs-${ids(3)}`,
          `SLACK_TOKEN=xoxa-${randomText(40, alphabets.letters)}`,
        ],
      },
    },
    {
      id: "slack-session",
      name: "browser session",
      severity: "critical",
      keywords: ["xoxc-", "xoxd-"],
      // The token of a signed-in browser and its cookie; the cookie is percent-encoded base64.
      pattern:
        /(?<secret>xoxc-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[A-Za-z0-9]{40,80}|xoxd-[A-Za-z0-9%/+_-]{40,600}={0,2})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [
          ...tokens(() => `xoxc-${ids(3)}-${randomText(64, alphabets.hex)}`, "SLACK_TOKEN"),
          ...tokens(() => `xoxd-${randomText(90)}%2B${randomText(60)}%3D`, "SLACK_COOKIE"),
        ],
        ignore: () => [
          "SLACK_COOKIE=xoxd-...",
          `SLACK_COOKIE=xoxd-${randomText(20)}`,
          `SLACK_TOKEN=xoxc-${ids(2)}-${randomText(64, alphabets.hex)}`,
        ],
      },
    },
    {
      id: "slack-webhook",
      name: "webhook URL",
      severity: "medium",
      keywords: ["hooks.slack.com", "hooks.slack-gov.com"],
      // `services` for incoming webhooks; `workflows` and `triggers` for Workflow Builder. JSON may escape slashes.
      pattern:
        /(?<secret>https:\\?\/\\?\/hooks\.slack(?:-gov)?\.com\\?\/(?:services\\?\/(?<team>T[A-Z0-9]{8,12})\\?\/(?<hook>B[A-Z0-9]{8,12})\\?\/[A-Za-z0-9]{24}|(?:workflows|triggers)\\?\/(?:[A-Za-z0-9]|\\?\/){36,90}[A-Za-z0-9]))(?![A-Za-z0-9/])/g,
      normalize: (url) => url.replaceAll("\\", ""),
      isGenuine: (url) => new Set(url.slice(url.lastIndexOf("/"))).size > 8,
      keyId: (_, { team, hook }) => (team === undefined ? undefined : `${team}/${hook}`),
      samples: {
        match: () => [
          ...tokens(webhook, "SLACK_WEBHOOK_URL"),
          ...tokens(workflow, "SLACK_WORKFLOW_URL"),
          sample(webhook(), (url) => `{"url":"${url.replaceAll("/", "\\/")}"}`),
        ],
        ignore: () => [
          "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/...",
          `https://hooks.slack.com/services/T00000000/B00000000/${"X".repeat(24)}`,
          `https://hooks.slack.com/services/${objectId("T")}/${objectId("B")}/${randomText(20)}`,
          `https://slack.com/services/${objectId("T")}/${objectId("B")}/${randomText(24)}`,
        ],
      },
    },
  ],
  playbook: slackPlaybook,
});

function tokens(makeToken: () => string, variable: string): readonly Sample[] {
  return inSurroundings(makeToken, {
    variable,
    header: "Authorization: Bearer ",
    url: "https://slack.com/api/auth.test",
  });
}

function appToken(): string {
  return `xapp-1-${objectId("A")}-${ids(1)}-${randomText(64, alphabets.hex)}`;
}

function webhook(): string {
  return `https://hooks.slack.com/services/${objectId("T")}/${objectId("B")}/${randomText(24)}`;
}

function workflow(): string {
  const parts = [objectId("T"), randomText(13, alphabets.digits), randomText(32, alphabets.hex)];
  return `https://hooks.slack.com/triggers/${parts.join("/")}`;
}

function objectId(kind: string): string {
  return kind + randomText(10, alphabets.upperAlphanumeric);
}

function ids(count: number): string {
  return Array.from({ length: count }, () => randomText(12, alphabets.digits)).join("-");
}
