import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Settings, API Keys", url: "https://console.runpod.io/user/settings" } as const;

/** How RunPod keys are rotated. Source: docs.runpod.io, manage API keys, credentials and leaked keys (read 2026-11). */
export const runpodPlaybook: Playbook = {
  risk: "start and stop GPUs at the account's expense, open what runs on them, and call its serverless endpoints; a restricted key only what its permissions name",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and permissions in the list with what the application does; RunPod does not store the key itself. 40 capital letters and digits without `rpa_` are a legacy key, from before 11 November 2024.",
  revoke: {
    steps: [
      "Open the console's **Settings → API Keys** (newer pages: **Credentials → API Keys**).",
      "In a hurry, switch the leaked key off with the toggle in its row: that can be undone.",
      "Then choose the trash icon in the same row, and **Revoke Key**.",
    ],
    effects: [
      "Requests with the key are answered 401.",
      "Pods and endpoints that a stranger started go on running, and costing: stop them.",
      "A key that is only switched off can be switched on again.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys** (newer pages: **Credentials → API Keys**) and choose **Create API Key**.",
      "Enter the name and choose the permissions: **Restricted** and, for each API, the endpoints it needs.",
      "Choose **Create** and copy the key now: RunPod does not keep it.",
    ],
    advice: [
      keyAdvice.name,
      "Choose **Restricted**: a program that calls one serverless endpoint needs **Read/Write** for that endpoint and **None** elsewhere.",
      "Replace legacy keys: all of them have full access to serverless endpoints.",
    ],
    selfCheck: {
      shape: "`rpa_` followed by 46 letters and digits",
      pattern: "^rpa_[A-Z0-9]{40}[A-Za-z0-9]{6}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'Authorization: Bearer %s\\n' \"$KEY\" |",
      `curl -sS -w '\\n%{http_code}\\n' -H @- -H 'Content-Type: application/json' -d '{"query":"query { myself { id } }"}' https://api.runpod.io/graphql`,
      "unset KEY",
    ],
    alive: "200 with an `id`",
    dead: "401",
    otherwise:
      "200 with `errors` or without an `id` says nothing: a restricted key may be refused here and still call its endpoints. Then only the list of keys tells. 403 and 429 say nothing.",
  },
  badLogLines: ["401 Unauthorized", "Unauthorized request, please check your API key", "Unauthorized"],
  subtleties: [
    "Pods have `RUNPOD_API_KEY` in their environment, a key of their own for the pod: it is another one.",
    "`runpodctl` keeps a key in `~/.runpod/config.toml`: replace it there, too.",
    "SSH keys and registry credentials of the account are separate, and survive this rotation: look whether somebody added one.",
    "A running pod keeps the environment it was started with: restart it to hand it the new key.",
  ],
  abuse: {
    page: { label: "Console: billing and audit logs", url: "https://console.runpod.io/user/settings" },
    signs: [
      "pods, endpoints, templates or volumes that nobody of yours made",
      "a balance that shrinks faster than usual",
      "SSH keys or team members that nobody of yours added",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "403, or `Unauthorized` in an answer, with the new key",
      advice: ["The key lives: edit it with the pencil icon and add the API or the endpoint."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "See whether it was only switched off, or switched on again.",
        "Look into the team accounts as well as into your own.",
        "If it still answers after an hour, write to `help@runpod.io`.",
      ],
    },
  ],
  links: [
    { label: "Manage API keys", url: "https://docs.runpod.io/get-started/api-keys" },
    {
      label: "Leaked API keys",
      url: "https://docs.runpod.io/references/troubleshooting/leaked-api-keys",
    },
  ],
};
