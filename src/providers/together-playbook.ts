import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = {
  label: "API keys",
  url: "https://api.together.ai/settings/projects/~current/api-keys",
} as const;

/** How Together AI keys are rotated. Source: docs.together.ai, authentication and multiple keys (read 2026-11). */
export const togetherPlaybook: Playbook = {
  risk: "run every model at the expense of its account, and use the files, fine-tuned models and endpoints of its project",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above, in every project. A key of 64 digits without `tgp_v1_` is an old one, often the account's default key.",
  revoke: {
    steps: [
      "Open the project of the key, then **Settings → API keys** (`api.together.ai/settings/api-keys` is the older address).",
      "Find the leaked key and open the menu with the three dots in its row.",
      "Choose **Delete** (the page may call it **Revoke**) and confirm.",
      "**Default key of the account** (older accounts): it cannot be deleted. Choose **Regenerate** instead: the old value dies and a new one takes its place at once, so have the places ready where it is used.",
    ],
    effects: [
      "Everything that still uses the key is answered 401.",
      "Programs on a regenerated default key stop until they have the new value.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open the project of the application, then **Settings → API keys**.",
      "Choose **Create API Key**, enter a name and an expiry, and choose **Create**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Use one project per environment: a key reaches what is in its project, though not every part of the API observes that yet.",
      "Replace the account's default key by a named one: that one can be deleted.",
      "Set an expiry, here or later with **Set expiration** in the key's menu.",
    ],
    selfCheck: {
      shape: "`tgp_v1_` followed by 43 letters, digits, `_` and `-`",
      pattern: "^tgp_v1_[A-Za-z0-9_-]{43}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.together.xyz/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403 and 429 say nothing about the key.",
  },
  badLogLines: ["Invalid API key provided", "invalid_api_key", "401 Unauthorized", "AuthenticationError"],
  subtleties: [
    "The SDK reads `TOGETHER_API_KEY`, some programs `TOGETHERAI_API_KEY`: change or remove every name that holds the old key.",
    "Libraries for OpenAI can talk to Together: look for the key under `OPENAI_API_KEY` as well.",
    "The command line tool may keep a login of its own: sign in again where it was used.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Billing", url: "https://api.together.ai/settings/billing" },
    signs: [
      "more tokens, images or cost than usual, or at unusual hours",
      "dedicated endpoints, clusters or fine-tuning jobs that nobody of yours started: they cost by the minute",
      "files uploaded by nobody of yours",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [keyAdvice.complete, keyAdvice.restart, "See that it has not expired."],
    },
    {
      observed: "402 or 403 with the new key",
      advice: [
        "The key lives: see the balance, and whether it belongs to the project of the model or endpoint.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "See whether it is the default key, which is regenerated rather than deleted.",
        "Look into every project, and see that the right key was deleted.",
        "If it still answers 200 after an hour, write to Together's support.",
      ],
    },
  ],
  links: [
    { label: "Authentication", url: "https://docs.together.ai/docs/api-keys-authentication" },
    { label: "Support", url: "https://www.together.ai/contact" },
  ],
};
