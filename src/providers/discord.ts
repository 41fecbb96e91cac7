import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64url, digits, either, optional, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { discordPlaybook } from "./discord-playbook.ts";
import { discordRevocation, discordVerifications } from "./discord-verification.ts";
import { defineProvider } from "./provider.ts";

/** Base64 of three digits is four characters; the first three of those come from two digits and a bit. */
const BEGINNINGS: readonly string[] = Array.from({ length: 100 }, (_, number) =>
  Buffer.from(`${number}0`.padStart(3, "0")).toString("base64").slice(0, 3),
);

/** Discord: tokens of bots, secrets of applications, webhooks. Client ids and public keys are no secrets. */
export const discord = defineProvider({
  id: "discord",
  name: "Discord",
  variables: ["DISCORD_TOKEN", "DISCORD_BOT_TOKEN", "DISCORD_WEBHOOK_URL", "DISCORD_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "discord-bot-token",
      name: "bot token",
      severity: "high",
      // The id of the bot in base64, a time, and a signature.
      shape: shape`${either(...BEGINNINGS)}${base64url(20, 25)}.${base64url(6)}.${base64url(27, 38)}`,
      source: "the rules of TruffleHog (discordbottoken) and Kingfisher (discord), read 2026-11",
      isGenuine: (token) => botOf(token) !== undefined,
      complete: withBot,
      keyId: botOf,
      seen: {
        variable: "DISCORD_TOKEN",
        header: "Authorization: Bot ",
        url: "https://discord.com/api/v10/users/@me",
      },
      alsoSeen: [(key) => `client.login("${key}");`, (key) => `bot.run("${key}")`, (key) => `It was ${key}.`],
    }),
    selfIdentifying({
      id: "discord-webhook",
      name: "webhook URL",
      severity: "medium",
      shape: shape`https://${optional(shape`${either("canary.", "ptb.")}`)}${either("discord.com", "discordapp.com")}/api/${optional(shape`v${digits(1, 2)}/`)}webhooks/${digits(17, 20)}/${base64url(60, 80)}`,
      source: "the rule of TruffleHog (discordwebhook), read 2026-11",
      keyId: (url) => /webhooks\/(?<id>[0-9]+)/.exec(url)?.groups?.id,
      seen: {
        variable: "DISCORD_WEBHOOK_URL",
        header: "Authorization: Bot ",
        url: "https://discord.com/api/v10/users/@me",
      },
    }),
    keyed({
      id: "discord-client-secret",
      name: "OAuth client secret",
      severity: "high",
      shape: shape`${base64url(32)}`,
      words: ["discord"],
      not: ["client_id", "public_key", "guild", "channel", "webhook"],
      source: "the rule of betterleaks (discord-client-secret), read 2026-11",
      isGenuine: (key) => isRandom(key) && !isHex(key),
      complete: () => `${randomText(15)}a1B${randomText(14)}`,
      seen: {
        variable: "DISCORD_CLIENT_SECRET",
        header: "Authorization: Bot ",
        url: "https://discord.com/api/oauth2/token",
      },
    }),
  ],
  playbook: discordPlaybook,
  verifications: discordVerifications,
  revocations: [discordRevocation],
});

/** The first part is the bot's id, a number of 17 to 20 digits, in base64. */
function botOf(token: string): string | undefined {
  const id = Buffer.from(token.slice(0, token.indexOf(".")), "base64url").toString("latin1");
  return /^[0-9]{17,20}$/.test(id) ? id : undefined;
}

function withBot(example: string): string {
  const id = Buffer.from(`1${randomText(17, alphabets.digits)}`).toString("base64url");
  return id + example.slice(example.indexOf("."));
}
