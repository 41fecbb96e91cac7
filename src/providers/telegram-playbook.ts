import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const BOTFATHER = { label: "BotFather", url: "https://t.me/BotFather" } as const;

/** How tokens of Telegram bots are rotated. Source: core.telegram.org/bots (read 2026-11). */
export const telegramPlaybook: Playbook = {
  risk: "act as the bot: read what people send it, write to them in its name, and divert its updates to another server",
  console: { create: BOTFATHER, revoke: BOTFATHER },
  identify:
    "The digits before the colon are the bot's id; the check below tells its name. In **BotFather**, `/mybots` lists the bots of the account you are signed in with.",
  revoke: {
    steps: [
      "Open a chat with **BotFather** as the owner of the bot, and send `/mybots`.",
      "Choose the bot, then **API Token**, then **Revoke current token** (or send `/revoke` and choose the bot).",
      "BotFather answers with the new token. Copy it straight into your secret store: it stays readable in the chat.",
    ],
    effects: [
      "The old token stops working at once: there is one token at a time, so have the deployment ready.",
      "The bot's name, chats and settings stay; messages that arrive meanwhile wait for up to a day.",
      "A webhook that a stranger has set may stay set: set your own again with the new token.",
      "GitHub does not tell Telegram of tokens in public repositories: nobody revokes it for you.",
    ],
  },
  create: {
    steps: [
      "A new token comes from revoking the old one, in **BotFather** under `/mybots`, the bot, **API Token**, **Revoke current token**.",
      "Put it into the settings, restart the bot and, where it uses a webhook, call `setWebhook` again.",
    ],
    advice: [
      "A token has no scopes and no expiry: one bot for each environment keeps a leak of one from the others.",
      "Give `setWebhook` a `secret_token`, and refuse updates that come without it.",
      "In groups, take administrator rights from a bot that does not need them.",
    ],
    selfCheck: {
      shape: "some 10 digits, a colon, and 35 letters, digits, `_` and `-`",
      pattern: "^[0-9]{5,16}:[A-Za-z0-9_-]{35}$",
    },
  },
  overlap: false,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      'printf \'url = "https://api.telegram.org/bot%s/getMe"\\n\' "$TOKEN" |',
      "curl -sS -w '\\n%{http_code}\\n' -K -",
      "unset TOKEN",
    ],
    alive: '200 with `"ok":true` and the name of the bot',
    dead: "401, or 404 with `Not Found`",
    otherwise:
      "429 says nothing. The token stands in the address, so it is handed to `curl` on standard input and must never stand in a log.",
  },
  badLogLines: ["401: Unauthorized", "Unauthorized", "404: Not Found", "409: Conflict"],
  subtleties: [
    "Two programs that ask for updates with one token disturb each other: `409: Conflict` after the rotation means that an old copy runs with the new token.",
    "Libraries print the request's address, and with it the token, in their errors: look through logs and error trackers.",
    "The old token stands in the chat with BotFather and in that chat's exports.",
    tokenAdvice.commented,
  ],
  abuse: {
    signs: [
      "`getWebhookInfo` names an address that is not yours",
      "messages, invitations or changed commands that the bot's program did not send",
      "updates that never reached your program: somebody else fetched them",
      "people who ask why the bot wrote to them",
    ],
  },
  goodPractice: [
    "Let a shared account of the team own the bot, with two-step verification, so that somebody can always revoke.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "Both parts are needed: the digits, the colon and what follows.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "The bot is silent with the new token",
      advice: [
        "See `getWebhookInfo`: set the webhook again, or delete it where the program asks for updates itself.",
        "Send the bot a message yourself, and read its log.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "You may have revoked the token of another bot: `getMe` with the old one names the bot that it opens.",
      ],
    },
  ],
  links: [
    { label: "BotFather", url: "https://core.telegram.org/bots/features#botfather" },
    { label: "Bot API", url: "https://core.telegram.org/bots/api" },
    { label: "Telegram Support", url: "https://telegram.org/support" },
  ],
};
