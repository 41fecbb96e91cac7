import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://admin.mistral.ai/plateforme/api-keys" } as const;

/** How Mistral keys are rotated. Sources: docs.mistral.ai/admin/identity-access/api-keys, help.mistral.ai (read 2026-11). */
export const mistralPlaybook: Playbook = {
  risk: "call every model of its workspace at the organization's expense, and read the files, batches and agents there",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names, workspaces and the few characters that the list shows with the mask above. The list of the admin console shows all workspaces; its column of kinds tells **Studio**, **Vibe** and **Mistral Code** (Codestral) apart.",
  revoke: {
    steps: [
      "Open the admin console, then **API → API Keys** (in Studio, members find their own keys under **API keys**).",
      "Find the leaked key, in whichever workspace it is.",
      "Delete it with the menu **...** in its row, and confirm.",
    ],
    effects: [
      "Everything that still uses the key is answered 401, on `api.mistral.ai` as on `codestral.mistral.ai`.",
      "A key with an expiry dies by itself, but not before its day.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API → API Keys** in the admin console and choose **Create new key**.",
      "Enter **Key name**, choose **Workspace**, **Expiration** and **Connector access scope**.",
      "Choose **Create new key**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Choose with care: workspace, expiry and connector scope cannot be changed afterwards, only by a new key.",
      "One workspace per environment, each with its spending limit: a key works in its workspace only.",
      "Let it expire, in 90 days or sooner; without connectors, choose the narrowest connector scope.",
    ],
    selfCheck: { shape: "32 letters and digits", pattern: "^[A-Za-z0-9]{32}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.mistral.ai/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "A Codestral key may be refused here though it lives: ask the other address, too, under **Check that it works**. 403 and 429 say nothing.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://codestral.mistral.ai/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "For keys of Codestral. 404 and 429 say nothing: then only the list of keys tells.",
  },
  badLogLines: ["401 Unauthorized", '"detail":"Unauthorized"', '"message":"Unauthorized"', "SDKError"],
  subtleties: [
    "Codestral has a key and an address of its own, `codestral.mistral.ai`; keys of the one address may be refused at the other. Replace each kind by its kind.",
    "Editors keep Codestral keys in their own settings (Continue, Cline and others): a variable is not the only place.",
    "A key of an organization without a payment method or plan does not work yet: that is no broken key.",
    "A new key may need some minutes until it works.",
  ],
  abuse: {
    page: { label: "Usage", url: "https://admin.mistral.ai/plateforme/usage" },
    signs: [
      "more tokens or cost than usual in the workspace of the leaked key",
      "models, agents or batches that nobody of yours started",
      "keys in the list that nobody of yours made",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "See that kind and address belong together: Codestral keys at `codestral.mistral.ai`, all others at `api.mistral.ai`.",
        "Wait five minutes if it is brand-new.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "402 or 403 with the new key",
      advice: ["The key lives: see the plan, the spending limit and the workspace it belongs to."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown, "See the limits of the workspace."] },
    {
      observed: "The old key still works",
      advice: [
        "Look into every workspace and every kind of key: a sibling may have been deleted instead.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to Mistral through `help.mistral.ai`.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://docs.mistral.ai/admin/identity-access/api-keys" },
    { label: "Help center", url: "https://help.mistral.ai" },
  ],
};
