import { elsewhere, get, header } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

const WEBHOOK = "https://discord.com/api/webhooks/{webhook}/{secret}";

/** Bots and webhooks. A client secret needs the application's id, which does not stand beside it for sure. */
export const discordVerifications: readonly Verification[] = [
  {
    id: "discord-me",
    formats: ["discord-bot-token"],
    requests: [get("https://discord.com/api/v10/users/@me", header("authorization", "Bot "))],
    answers: [active(200), inactive(401)],
    traits: { account: "username" },
    source: "the rules of TruffleHog (discordbottoken) and Kingfisher (discord), read 2026-11",
  },
  {
    id: "discord-webhook-look",
    formats: ["discord-webhook"],
    requests: [{ ...get(WEBHOOK, elsewhere), parts: webhookParts }],
    answers: [
      active(200),
      inactive(404, ['"code":10015', '"code": 10015']),
      // "Invalid Webhook Token".
      inactive(401),
    ],
    traits: { account: "name", organization: "guild_id" },
    source: "discord.com/developers/docs/resources/webhook; the rule of TruffleHog, read 2026-11",
  },
];

/** Whoever has the URL of a webhook may delete it. */
export const discordRevocation: Revocation = {
  id: "discord-webhook-delete",
  formats: ["discord-webhook"],
  request: { method: "DELETE", url: WEBHOOK, ...elsewhere, parts: webhookParts },
  accepted: [204],
  effect: "The webhook is deleted for good; messages that it posted stay.",
  source: "discord.com/developers/docs/resources/webhook#delete-webhook-with-token, read 2026-11",
};

/** Id and secret, so that they go to this host whatever the URL says. */
function webhookParts(url: string): Readonly<Record<string, string>> | undefined {
  return /\/webhooks\/(?<webhook>[0-9]{17,20})\/(?<secret>[\w-]{60,80})$/.exec(url)?.groups;
}
