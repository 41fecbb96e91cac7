import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://cloud.cerebras.ai/" } as const;

/** How Cerebras keys are rotated. Source: inference-docs.cerebras.ai/console/api-keys (read 2026-11). */
export const cerebrasPlaybook: Playbook = {
  risk: "run every model at the expense and within the limits of its project",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The list shows names and a cut preview: compare it with the mask above. On paid accounts look into every project.",
  revoke: {
    steps: [
      "Open the Cloud Console, choose the project where there are several, and open **API Keys** in the left menu.",
      "Find the leaked key and choose the delete icon beside it.",
      "Confirm.",
    ],
    effects: [
      "The deletion is immediate and permanent: programs with the key are answered 401.",
      "Keys do not expire: until it is deleted, it works.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API Keys**; on paid accounts choose the project first.",
      "Choose **Generate API Key**, enter a name and confirm.",
      "Copy it with the icon beside it. Whoever can open this page can copy it later, too.",
    ],
    advice: [
      keyAdvice.name,
      "Use one project per environment: the key takes over its rate limits, and its usage is counted there.",
    ],
    selfCheck: { shape: "`csk-` followed by 48 small letters and digits", pattern: "^csk-[a-z0-9]{48}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.cerebras.ai/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from filters on the way as well, and 429 from the rate limit: neither says anything.",
  },
  badLogLines: ["Wrong API Key", "wrong_api_key", "401 Unauthorized", "AuthenticationError"],
  subtleties: [
    "The console shows whole keys to everybody with access to it: when somebody leaves, all keys they could see are known to them.",
    "Libraries for OpenAI can talk to Cerebras: look for `csk-` under `OPENAI_API_KEY` as well.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Console: usage", url: "https://cloud.cerebras.ai/" },
    signs: [
      "more tokens than usual in the project of the leaked key",
      "429 answers although your own programs are quiet",
      "models that your programs never call",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "404 for a model with the new key",
      advice: ["The key lives: models differ between plans and are withdrawn. Compare with the list above."],
    },
    {
      observed: "429 with the new key",
      advice: [keyAdvice.slowDown, "Limits belong to the project: a new key brings no new ones."],
    },
    {
      observed: "The old key still works",
      advice: [
        "Look into every project: a sibling may have been deleted instead.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to Cerebras' support.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://inference-docs.cerebras.ai/console/api-keys" },
    { label: "Documentation", url: "https://inference-docs.cerebras.ai/" },
  ],
};
