import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://console.perplexity.ai" } as const;

/** How Perplexity keys are rotated. Source: docs.perplexity.ai, API key management and API groups (read 2026-11). */
export const perplexityPlaybook: Playbook = {
  risk: "spend the prepaid credit of its project on searches and models, and make and revoke further keys of that project",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Open **API keys** in the project (older pages: API group) and compare names and the few characters that the list shows with the mask above. Keys that a program made with `generate_auth_token` stand there, too.",
  revoke: {
    steps: [
      "Open the console and choose the project that owns the key, then **API keys** in the sidebar.",
      "Find the leaked key and delete it in its row, and confirm; or use the command below.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Key to revoke: ' KEY && echo",
        `printf 'header = "Authorization: Bearer %s"\\ndata = "{\\\\"auth_token\\\\":\\\\"%s\\\\"}"\\n' "$KEY" "$KEY" |`,
        "curl -sS -o /dev/null -w '%{http_code}\\n' -K - -H 'Content-Type: application/json' https://api.perplexity.ai/revoke_auth_token",
        "unset KEY",
      ],
      note: "The key revokes itself, so nobody needs to sign in. `200` means done; it cannot be undone.",
    },
    effects: [
      "A revoked key cannot be brought back; requests with it are answered 401.",
      "The other keys of the project go on working, also those that a stranger made with the leaked one: look through the list.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open the console, choose the project of the application, then **API keys**.",
      "Generate a key and give it a name.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Use one project per environment: each has its own keys, credit and usage.",
      "Buy credit in small amounts and think twice about automatic top-up: a stolen key spends what is there.",
    ],
    selfCheck: { shape: "`pplx-` followed by 48 letters and digits", pattern: "^pplx-[A-Za-z0-9]{48}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.perplexity.ai/router/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "Before you believe a 401, see that the project has credit: without any, living keys are answered 401 as well. 403, 404 and 429 say nothing.",
  },
  badLogLines: ["Invalid API key", "invalid_api_key", "401 Unauthorized", "insufficient_quota"],
  subtleties: [
    "An empty balance looks like a dead key: Perplexity answers it with 401, not 402. Look at the project's credit before you take a 401 for proof.",
    "Calls to `/chat/completions` (Sonar) ended on 27 September 2026: a failure there says nothing about the key.",
    "Keys can make keys: a program may rotate its own with `generate_auth_token`. Stop it first, or it goes on with a key you do not know.",
    "Look for the key under `PERPLEXITY_API_KEY` and `PPLX_API_KEY`.",
    "A Perplexity Pro subscription is something else: changing its password does not touch the API's keys.",
  ],
  abuse: {
    page: { label: "Billing and usage", url: "https://console.perplexity.ai" },
    signs: [
      "credit that shrinks faster than your programs use it",
      "models in the usage list that your programs never call",
      "keys in the list that nobody of yours made",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "Look at the project's credit first: without any, every key is answered 401.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "404 with the new key",
      advice: ["The program may still call the former endpoints: this is no failure of the key."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Run the command above with the leaked key itself: it names the key and no other.",
        "Look for it in every project.",
        "If it still answers 200 after an hour, write to `api@perplexity.ai`.",
      ],
    },
  ],
  links: [
    {
      label: "API key management",
      url: "https://docs.perplexity.ai/docs/admin/api-key-management",
    },
    { label: "API groups and billing", url: "https://docs.perplexity.ai/docs/getting-started/api-groups" },
  ],
};
