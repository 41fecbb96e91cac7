import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const APPS = { label: "Applications", url: "https://discord.com/developers/applications" } as const;

/** How Discord's tokens, secrets and webhooks are rotated. Source: discord.com/developers/docs (read 2026-11). */
export const discordPlaybook: Playbook = {
  risk: "act as the bot on every server it is in: read and write messages, and manage members and channels as far as its permissions go; with a webhook URL, post into its channel",
  console: { create: APPS, revoke: APPS },
  identify:
    "The first part of a bot token is the bot's id in Base64, and the check names the bot; a webhook URL holds the webhook's id, a long number, and asking for it tells its server and channel. A client secret is found through the application whose client id stands beside it.",
  revoke: {
    steps: [
      "**Bot token:** open the application **→ Bot → Reset Token** and confirm. The old token dies at once and the new one is shown, once: have the place ready where it goes.",
      "**Webhook URL:** run the command below, or open **Server Settings → Integrations → Webhooks**, choose the webhook and **Delete Webhook**.",
      "**Client secret:** open the application **→ OAuth2 → Reset Secret** and confirm.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Webhook URL to delete: ' URL && echo",
        'printf \'url = "%s"\\n\' "$URL" |',
        "curl -sS -o /dev/null -w '%{http_code}\\n' -X DELETE -K -",
        "unset URL",
      ],
      note: "For webhooks only. The URL deletes itself, so nobody needs to sign in: `204` means done. It cannot be undone.",
    },
    effects: [
      "A bot has one token: it stands still between the reset and the deployment of the new one, whatever the order of this checklist.",
      "The bot keeps its servers, roles and commands; it only has to sign in again.",
      "Messages that were posted stay, and so do webhooks, roles and invites that a stranger made with the bot.",
      "Discord resets bot tokens that it finds in public GitHub repositories and mails the owner. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "**Bot token:** **Bot → Reset Token** shows the new one, once, and ends the old one; you have done it already if you revoked the old one.",
      "**Webhook:** **Server Settings → Integrations → Webhooks → New Webhook**, choose the channel, and **Copy Webhook URL**.",
      "**Client secret:** **OAuth2 → Reset Secret** does the same.",
    ],
    advice: [
      "Give each environment its own application, called `{app}-{environment}`: then a reset stops only one bot.",
      "Switch off intents that the bot does not use, and invite it with the few permissions it needs, never as administrator.",
      "Use one webhook per sender: several can live side by side.",
    ],
    selfCheck: {
      shape: "three parts of a bot token, joined by dots, or a whole webhook URL",
      pattern:
        "^([A-Za-z0-9_-]{23,28}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}|https://(canary\\.|ptb\\.)?discord(app)?\\.com/api/(v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,80})$",
    },
  },
  // Webhooks can live side by side; of bot tokens and client secrets there is one, and the steps say so.
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://discord.com/api/v10/users/@me",
    header: { name: "Authorization", prefix: "Bot " },
    alive: "200",
    dead: "401",
    otherwise:
      "For bot tokens; webhooks have the other check, under **Check that it works**. 403 and 429 say nothing. A client secret cannot be tried without its client id.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Webhook URL: ' URL && echo",
      'printf \'url = "%s"\\n\' "$URL" |',
      'curl -sS -w \'\\n%{http_code}\\n\' -K - | sed -E \'s/"(token|url)": ?"[^"]*"/"\\1":"..."/g\'',
      "unset URL",
    ],
    alive: "200, with name, channel and server",
    dead: "404 with the code 10015 (`Unknown Webhook`), or 401 (`Invalid Webhook Token`)",
    otherwise: "For webhook URLs: looking posts nothing. 429 and 5xx say nothing.",
  },
  badLogLines: [
    "An invalid token was provided",
    "Improper token has been passed",
    "401: Unauthorized",
    "Authentication failed",
    "Unknown Webhook",
  ],
  subtleties: [
    "Every process and shard of a bot uses the same token: restart all of them, or they quarrel over the connection.",
    "Resetting the token does not touch the client secret, and the other way round: if both stood in one file, reset both.",
    "A bot that keeps trying with a dead token is blocked by its address for a while: stop it before you reset.",
    "The client id and the public key of an application are no secrets: leave them as they are.",
    "A token of a person, taken from a browser, ends only with a new password.",
  ],
  abuse: {
    signs: [
      "entries in **Server Settings → Audit Log** with the bot's name that it did not cause: roles, bans, channels, webhooks, invites",
      "messages of the bot or the webhook that nobody sent, with links: warn the members, they trust it",
      "servers that the bot joined or left by itself",
    ],
  },
  goodPractice: [
    "Keep webhook URLs like passwords: whoever has one may post.",
    "Two-factor sign-in for everybody in the application's team: whoever opens the portal can reset the token.",
    tokenAdvice.rotate,
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "See that it is sent as `Bot` and the token, and that it is not the client secret.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "`Used disallowed intents`, or 403, with the new token",
      advice: ["The token lives: switch the intent on under **Bot**, or give the bot the role it needs."],
    },
    {
      observed: "429 with the new token",
      advice: [tokenAdvice.slowDown, "Too many failed tries count as well."],
    },
    {
      observed: "The old token still works",
      advice: [
        "See which application was reset: the check names the bot of the old token.",
        "For a webhook, run the command with the old URL itself.",
        "If it still answers 200 after an hour, write to Discord's developer support.",
      ],
    },
  ],
  links: [
    { label: "API reference", url: "https://discord.com/developers/docs/reference" },
    { label: "Webhooks", url: "https://discord.com/developers/docs/resources/webhook" },
    { label: "Developer support", url: "https://support-dev.discord.com" },
  ],
};
