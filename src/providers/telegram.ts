import { keyed } from "../formats/define-format.ts";
import { base64url, digits, shape } from "../formats/shape.ts";
import { elsewhere, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { telegramPlaybook } from "./telegram-playbook.ts";
import { active, inactive } from "./verification.ts";

/** Telegram: tokens of bots. */
export const telegram = defineProvider({
  id: "telegram",
  name: "Telegram",
  variables: ["TELEGRAM_BOT_TOKEN", "TELEGRAM_TOKEN", "BOT_TOKEN"],
  formats: [
    keyed({
      id: "telegram-bot-token",
      name: "bot token",
      severity: "high",
      shape: shape`${digits(5, 16)}:${base64url(35)}`,
      words: [
        "telegram",
        "tgram",
        "bot_token",
        "telebot",
        "teloxide",
        "aiogram",
        "telethon",
        "pyrogram",
        "telegraf",
        "grammy",
        "botfather",
        "tg_token",
        "tg_bot",
      ],
      by: "nearby",
      after: ["bot"],
      source:
        "core.telegram.org/bots; the rules of TruffleHog (telegrambottoken) and betterleaks (telegram-bot-api-token), read 2026-11",
      keyId: (token) => token.slice(0, token.indexOf(":")),
      seen: {
        variable: "TELEGRAM_BOT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.telegram.org/",
      },
      alsoSeen: [
        (key) => `curl https://api.telegram.org/bot${key}/getMe`,
        (key) => `const bot = new Telegraf("${key}");`,
      ],
    }),
  ],
  playbook: telegramPlaybook,
  verifications: [
    {
      id: "telegram-get-me",
      formats: ["telegram-bot-token"],
      // The colon is a part of the address and stays as it is.
      requests: [
        {
          ...get("https://api.telegram.org/bot{bot}:{secret}/getMe", elsewhere),
          parts: (token) => /^(?<bot>[0-9]+):(?<secret>.+)$/.exec(token)?.groups,
        },
      ],
      answers: [
        active(200, '"ok":true'),
        inactive(401, '"error_code":401'),
        // No such bot.
        inactive(404, '"error_code":404'),
      ],
      traits: { account: "result.username" },
      source: "core.telegram.org/bots/api#getme; the rule of TruffleHog (telegrambottoken), read 2026-11",
    },
  ],
});
