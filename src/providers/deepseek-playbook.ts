import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://platform.deepseek.com/api_keys" } as const;

/** How DeepSeek keys are rotated. Sources: api-docs.deepseek.com, error codes and first call (read 2026-11). */
export const deepseekPlaybook: Playbook = {
  risk: "spend the balance of its account on DeepSeek's models, and read how much is left",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names, days and the few characters that the list shows with the mask above. A key that begins with `sk-` may be somebody else's: it is DeepSeek's when it goes to `api.deepseek.com`.",
  revoke: {
    steps: [
      "Sign in to the platform and open **API keys** in the sidebar.",
      "Find the leaked key.",
      "Delete it with the icon in its row, and confirm.",
    ],
    effects: [
      "Requests with the key are answered 401, `Authentication Fails`.",
      "The balance stays with the account; what a stranger spent does not come back by itself.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API keys** and choose **Create new API key**.",
      "Enter the name and confirm.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      keyAdvice.noScopes,
      "Top up in small amounts: the balance is the only limit to what a stolen key can spend.",
    ],
    selfCheck: {
      shape: "`sk-` followed by 32 small letters and digits",
      pattern: "^sk-[a-z0-9]{32}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.deepseek.com/user/balance",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "402 means a living key without balance. 403, 429 and 5xx say nothing.",
  },
  badLogLines: ["Authentication Fails", "401 Unauthorized", "invalid_request_error", "Insufficient Balance"],
  subtleties: [
    "Programs talk to DeepSeek with OpenAI's or Anthropic's library: look for the key under `OPENAI_API_KEY` and `ANTHROPIC_AUTH_TOKEN` as well.",
    "Gateways that offer DeepSeek's models (OpenRouter, Together and others) have keys of their own.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Usage", url: "https://platform.deepseek.com/usage" },
    signs: [
      "a balance that shrinks faster than your programs use it",
      "tokens at hours when your programs are quiet",
      "use of the leaked key after your own programs had changed to the new one",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    { observed: "402 with the new key", advice: ["The key lives: top up the balance."] },
    { observed: "429 or 503 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        keyAdvice.rightOne,
        "Look into the platform's other accounts of your team: a key belongs to the account that made it.",
        "If it still answers 200 after an hour, write to `api-service@deepseek.com`.",
      ],
    },
  ],
  links: [
    { label: "API documentation", url: "https://api-docs.deepseek.com/" },
    { label: "Error codes", url: "https://api-docs.deepseek.com/quick_start/error_codes" },
  ],
};
