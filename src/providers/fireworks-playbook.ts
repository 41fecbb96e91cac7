import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://app.fireworks.ai/settings/users/api-keys" } as const;

/** How Fireworks keys are rotated. Sources: docs.fireworks.ai, firectl and service accounts; nango.dev (read 2026-11). */
export const fireworksPlaybook: Playbook = {
  risk: "run models at the expense of its account and, with its owner's role, make deployments, data sets and fine-tuning jobs",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above. Keys of service accounts are listed with their account, not with yours.",
  revoke: {
    steps: [
      "Sign in and open **Settings → API Keys**.",
      "Find the leaked key; its name may be just `default`.",
      "Delete it in its row, and confirm. An administrator can delete the keys of others and of service accounts.",
    ],
    command: {
      language: "bash",
      lines: ["firectl api-key delete YOUR-KEY-ID"],
      note: "Takes the id of the key, not the key. `firectl` must be signed in as its owner or as an administrator, not with the leaked key.",
    },
    effects: [
      "Everything that still uses the key is answered 401.",
      "Deployments that a stranger started go on running, and costing, without the key: look for them.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys** and choose **Create API Key**, then **API Key**.",
      "Enter the name, choose **Expiration** (one year at most) and choose **Generate Key**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "For servers use a service account (**Settings → Users & Access**) with the role `inference-user` where it only runs models: its key belongs to no person.",
      "Let the key expire, in 90 days or sooner.",
    ],
    selfCheck: { shape: "`fw_` followed by 24 letters and digits", pattern: "^fw_[A-Za-z0-9]{24}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.fireworks.ai/inference/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from a living key that may not do this, 500 also from living keys of some accounts: neither they nor 412 and 429 say that the key is dead.",
  },
  badLogLines: ["The API key you provided is invalid", "UNAUTHORIZED", "401 Unauthorized"],
  subtleties: [
    "`firectl` keeps a key in `~/.fireworks/auth.ini`: replace it there, too, on every machine.",
    "Libraries for OpenAI can talk to Fireworks: look for a `fw_` key under `OPENAI_API_KEY` as well.",
    "Keys that begin with `fpk_` (Fire Pass) are others: they are refused by most of the API though they live.",
  ],
  abuse: {
    page: { label: "Billing", url: "https://app.fireworks.ai/account/billing" },
    signs: [
      "more tokens or cost than usual, or models that your programs never call",
      "deployments, data sets or fine-tuning jobs that nobody of yours made",
      "users, service accounts or keys that nobody of yours added",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [keyAdvice.complete, keyAdvice.restart, "See that it has not expired."],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: give its user or service account the role that the call needs."],
    },
    {
      observed: "412 or 429 with the new key",
      advice: ["See the account's payment method and spending limit.", keyAdvice.slowDown],
    },
    {
      observed: "The old key still works",
      advice: [
        "Look at the keys of service accounts and of other members: the leaked one may be theirs.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to Fireworks' support.",
      ],
    },
  ],
  links: [
    { label: "Service accounts", url: "https://docs.fireworks.ai/accounts/service-accounts" },
    {
      label: "firectl api-key create",
      url: "https://docs.fireworks.ai/tools-sdks/firectl/commands/api-key-create",
    },
  ],
};
