import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

/** What Slack hands to browsers and to other services: sessions and webhook URLs, of several forms each. */
export const slackWebFormats: readonly TokenFormat[] = [
  {
    id: "slack-session",
    name: "browser session",
    severity: "critical",
    keywords: ["xoxc-", "xoxd-"],
    reach: { before: 0, after: 620 },
    // The token of a signed-in browser and its cookie; the cookie is percent-encoded base64.
    pattern:
      /(?<secret>xoxc-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[A-Za-z0-9]{40,80}|xoxd-[A-Za-z0-9%/+_-]{40,600}={0,2})(?![A-Za-z0-9])/g,
    source: "the rules of betterleaks (slack-session-token, slack-session-cookie), read 2026-11-21",
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
    reach: { before: 12, after: 260 },
    // `services` for incoming webhooks; `workflows` and `triggers` for Workflow Builder. JSON may escape slashes.
    // People leave the scheme out, or write it without the `s`.
    pattern:
      /(?<secret>(?:https?:\\?\/\\?\/)?hooks\.slack(?:-gov)?\.com\\?\/(?:services\\?\/(?<team>T[A-Z0-9]{8,12})\\?\/(?<hook>B[A-Z0-9]{8,12})\\?\/[A-Za-z0-9]{24}|(?:workflows|triggers)\\?\/(?:[A-Za-z0-9]|\\?\/){36,90}[A-Za-z0-9]))(?![A-Za-z0-9/])/g,
    normalize: (url) => url.replaceAll("\\", ""),
    isGenuine: (url) => new Set(url.slice(url.lastIndexOf("/"))).size > 8,
    keyId: (_, { team, hook }) => (team === undefined ? undefined : `${team}/${hook}`),
    source: "the rules of betterleaks (slack-webhook-url) and TruffleHog (slackwebhook), read 2026-11-21",
    samples: {
      key: webhook,
      match: () => [
        ...tokens(webhook, "SLACK_WEBHOOK_URL"),
        ...tokens(workflow, "SLACK_WORKFLOW_URL"),
        sample(webhook().replace("https", "http"), (url) => `SLACK_HOOK=${url}`),
        sample(webhook().replace("https://", ""), (url) => `slack_hook: "${url}"`),
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
];

function tokens(makeToken: () => string, variable: string): readonly Sample[] {
  return inSurroundings(makeToken, {
    variable,
    header: "Authorization: Bearer ",
    url: "https://slack.com/api/auth.test",
  });
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
