import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/** How Weights & Biases keys are rotated. Source: docs.wandb.ai, manage API keys and user settings (read 2026-11). */
export const wandbPlaybook: Playbook = {
  risk: "read and change every run, artifact and model of the organizations that its owner belongs to; a team's service account only that team's",
  console: {
    create: { label: "Authorize", url: "https://wandb.ai/authorize" },
    revoke: { label: "User settings, API keys", url: "https://wandb.ai/settings" },
  },
  identify:
    "Your own keys stand in **User settings** under **API keys**, with names and key ids. Administrators see everybody's in the organization's tab **API Keys** (`wandb.ai/account-settings/YOUR-ORGANIZATION/api-keys`). 40 digits are a legacy key, `wandb_v1_` a newer one.",
  revoke: {
    steps: [
      "Open **User settings** (your icon at the top right) and scroll to **API keys**; or, as an administrator, the organization's tab **API Keys**.",
      "Find the leaked key by name and id.",
      "Delete it in its row, and confirm.",
    ],
    effects: [
      "Runs that log with the key stop uploading; what they have on disk can be sent later with `wandb sync`.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open `wandb.ai/authorize`, or **User settings → API keys**, and create a new key with a name.",
      "**For CI and servers:** an administrator makes a service account for the team and a key for it.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "A personal key reaches every organization of its owner. For CI use the service account of one team.",
    ],
    selfCheck: {
      shape: "`wandb_v1_` followed by 77 letters, digits and `_` (older: 40 hexadecimal digits)",
      pattern: "^(wandb_v1_[A-Za-z0-9_]{77}|[a-f0-9]{40})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      'printf \'user = "api:%s"\\n\' "$KEY" |',
      `curl -sS -w '\\n%{http_code}\\n' -K - -H 'Content-Type: application/json' -d '{"query":"query { viewer { id } }"}' https://api.wandb.ai/graphql`,
      "unset KEY",
    ],
    alive: "200 with an `id`",
    dead: '200 with `"viewer":null`, or 401',
    otherwise:
      "The status alone says nothing: a dead key is answered 200, too. 403 and 429 say nothing. A server of your own has its own address.",
  },
  badLogLines: [
    "API key must be 40 characters long",
    "user is not logged in",
    "401 Unauthorized",
    "wandb: ERROR",
    "permission denied",
  ],
  subtleties: [
    "`wandb login` writes the key to `~/.netrc` (`machine api.wandb.ai`): replace it on every machine, with `wandb login --relogin`.",
    "Images, notebooks and cluster settings often hold a copy of `~/.netrc` or `WANDB_API_KEY`: look there as well.",
    "Old versions of the library refuse keys that are not 40 characters long: update it before you use a `wandb_v1_` key.",
    "40 hexadecimal digits look like the hash of a commit: search for the name beside it, not for its shape.",
    "Weights & Biases is moving to CoreWeave, so pages may open under `forge.coreweave.com`.",
  ],
  abuse: {
    page: { label: "Account settings", url: "https://wandb.ai/account-settings" },
    signs: [
      "runs, sweeps or artifacts that nobody of yours started, or that are gone",
      "downloads of models or data sets in the audit log that nobody can explain",
      "projects that turned public",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "The library refuses the new key",
      advice: ["Update the library: old versions take keys of 40 characters only.", keyAdvice.complete],
    },
    {
      observed: "401 with the new key",
      advice: [
        "Run `wandb login --relogin`: `~/.netrc` may still hold the old one.",
        keyAdvice.restart,
        "See `WANDB_BASE_URL`: the key belongs to one server.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: its user or service account is no member of that team or project."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Read the answer: 200 with `viewer` null is a dead key.",
        keyAdvice.rightOne,
        "If `viewer` still has an `id` after an hour, write to `support@wandb.com`.",
      ],
    },
  ],
  links: [
    { label: "Manage API keys", url: "https://docs.wandb.ai/platform/hosting/iam/api-keys" },
    { label: "Documentation", url: "https://docs.wandb.ai/" },
  ],
};
