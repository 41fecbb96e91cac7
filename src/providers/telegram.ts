import { keyed } from "../formats/define-format.ts";
import { base64url, digits, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
      shape: shape`${digits(8, 10)}:${base64url(35)}`,
      words: [
        "telegram",
        "tgram",
        "bot_token",
        "telebot",
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
  pages: {
    keys: { label: "BotFather", url: "https://t.me/BotFather" },
    docs: { label: "Telegram bots: BotFather", url: "https://core.telegram.org/bots/features#botfather" },
  },
});
