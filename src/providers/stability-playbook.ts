import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://platform.stability.ai/account/keys" } as const;

/** How Stability AI keys are rotated. Source: platform.stability.ai, authentication and API reference (read 2026-11). */
export const stabilityPlaybook: Playbook = {
  risk: "spend the account's credits on images, video and sound, and read the account's name, address and organizations",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare the few characters that the page shows with the mask above. Every account begins with a default key, so the leaked one may be a key that nobody chose to make. `sk-` alone tells little: it is Stability's when it goes to `api.stability.ai`.",
  revoke: {
    steps: [
      "Sign in to the platform and open **Account → API keys**.",
      "Create a new key first if it is the only one.",
      "Delete the leaked key in its row, and confirm.",
    ],
    effects: [
      "Requests with the key are answered 401.",
      "Credits that a stranger used are gone.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Account → API keys**.",
      "Choose **Create API Key** (the label may differ).",
      "Copy the key straight into your secret store.",
    ],
    advice: [
      "Keys have no names and no scopes: note in your secret store which application each belongs to, and since when ({date}).",
      "Keep few credits on the account, and think twice about automatic top-up: they are what a stolen key can spend.",
    ],
    selfCheck: { shape: "`sk-` followed by 48 letters and digits", pattern: "^sk-[A-Za-z0-9]{48}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.stability.ai/v1/user/balance",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403 and 429 say nothing about the key.",
  },
  badLogLines: ["invalid_api_key", "401 Unauthorized", "unauthorized", "insufficient_balance"],
  subtleties: [
    "Nodes for ComfyUI read `SAI_API_KEY` or a file `sai_platform_key.txt`, others a `config.yaml` with `STABILITY_API_KEY`: replace it there, too.",
    "Older guides call it a DreamStudio key: it is the same kind of key.",
    "Stable Diffusion at Amazon Bedrock, Replicate or fal takes keys of theirs: those are rotated there.",
  ],
  abuse: {
    page: { label: "Credits", url: "https://platform.stability.ai/account/credits" },
    signs: [
      "credits that go faster than your programs use them",
      "purchases of credits that nobody of yours made",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    { observed: "402 with the new key", advice: ["The key lives: the account has no credits left."] },
    {
      observed: "403 with the new key",
      advice: ["The key lives. Content moderation answers 403, too: try another prompt."],
    },
    {
      observed: "429 with the new key",
      advice: [keyAdvice.slowDown, "150 requests in 10 seconds are allowed."],
    },
    {
      observed: "The old key still works",
      advice: [
        keyAdvice.rightOne,
        "Look into the accounts of your colleagues: a key belongs to the person who made it.",
        "If it still answers 200 after an hour, use the support form of the platform.",
      ],
    },
  ],
  links: [
    { label: "Authentication", url: "https://platform.stability.ai/docs/getting-started/authentication" },
    { label: "API reference", url: "https://platform.stability.ai/docs/api-reference" },
  ],
};
