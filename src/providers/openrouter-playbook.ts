import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://openrouter.ai/settings/keys" } as const;

/** How OpenRouter keys are rotated. Source: openrouter.ai/docs, authentication, rotation and management keys (read 2026-11). */
export const openrouterPlaybook: Playbook = {
  risk: "call the models of all providers with the account's credits; a management key can make, change and delete the account's keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above. Management keys look the same and stand in a list of their own (`openrouter.ai/settings/management-keys`).",
  revoke: {
    steps: [
      "Sign in to the account or organization that owns the key and open **Settings → API Keys**.",
      "Find the leaked key and open the menu in its row.",
      "Choose **Delete** and confirm. **Disable** stops it, too, and can be undone: delete it afterwards.",
      "**Management key:** the same under **Settings → Management keys**. Then look through all API keys: it may have made some.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Management key: ' ADMIN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://openrouter.ai/api/v1/keys/YOUR-KEY-HASH",
        "unset ADMIN",
      ],
      note: "Takes the `hash` of the key (in the list of `GET /api/v1/keys`) and a management key that has not leaked. `200` means done.",
    },
    effects: [
      "Everything that still uses the key is answered 401.",
      "A disabled key can be enabled again; a deleted one cannot.",
      "OpenRouter looks for its keys in public and mails the owner, but does not promise to revoke them: only a 401 proves it.",
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys** and choose **Create API Key** (older pages: **Create Key**).",
      "Enter the name, a credit limit and an expiry.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Set a credit limit, with a monthly reset where you like: it is the most that a stolen key can spend.",
      "Applications never need a management key.",
    ],
    selfCheck: {
      shape: "`sk-or-v1-` followed by 64 hexadecimal digits",
      pattern: "^sk-or-v1-[0-9a-f]{64}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://openrouter.ai/api/v1/key",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "402, 403 and 429 come from living keys without credit or rights, or say nothing.",
  },
  badLogLines: ["No auth credentials found", "User not found", "401 Unauthorized", "Insufficient credits"],
  subtleties: [
    "Libraries for OpenAI and Anthropic can talk to OpenRouter: look for `sk-or-v1-` under `OPENAI_API_KEY` and `ANTHROPIC_AUTH_TOKEN` as well.",
    "Applications that connect with OAuth get a key of their own on your account: it stands in the same list.",
    "Keys of other providers that you stored at OpenRouter (bring your own key) are not touched by this rotation.",
    "A key at its credit limit is refused, but lives: raise nothing until the leaked one is gone.",
  ],
  abuse: {
    page: { label: "Activity", url: "https://openrouter.ai/activity" },
    signs: [
      "calls by the leaked key to models that your programs never use",
      "credits that go faster than usual",
      "keys in the list that nobody of yours made",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [keyAdvice.complete, keyAdvice.restart, "See that it is neither disabled nor expired."],
    },
    { observed: "402 with the new key", advice: ["The key lives: add credits or raise its limit."] },
    {
      observed: "403 with the new key",
      advice: ["The key lives: moderation or a rule of the account refuses this call."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "See whether it is a management key, in the other list, or belongs to an organization.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to `support@openrouter.ai`.",
      ],
    },
  ],
  links: [
    {
      label: "Authentication, and exposed keys",
      url: "https://openrouter.ai/docs/api/reference/authentication",
    },
    { label: "API key rotation", url: "https://openrouter.ai/docs/cookbook/administration/api-key-rotation" },
  ],
};
