import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://platform.claude.com/settings/keys" } as const;

/** How Anthropic keys are rotated. Sources: platform.claude.com/docs, support.claude.com (read 2026-11-21). */
export const anthropicPlaybook: Playbook = {
  risk: "call every Claude model at the organization's expense and use what its workspace stores; with an admin key, manage members, workspaces and API keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The list shows each key's name, workspace and a hint of a few characters; compare them with the mask above. `sk-ant-api` is an API key, `sk-ant-admin` an admin key, `sk-ant-oat`, `sk-ant-ort` and `sk-ant-sid` belong to a person's login.",
  revoke: {
    steps: [
      "Sign in to the Claude Console and open **Settings → API keys** (`platform.claude.com/settings/keys`; `console.anthropic.com/settings/keys` is the older address).",
      "Find the leaked key and open the menu with the three dots in its row.",
      "Choose **Delete API Key** and confirm. Where the menu also offers **Disable**, that stops the key, too, and can be undone: good while you are not sure what breaks. Delete it afterwards.",
      "**Admin key:** the same under **Settings → Admin keys**; only an organization admin sees the page.",
      "**OAuth or session token:** sign out of all sessions in the account's settings, and log out of Claude Code (`/logout`) wherever the token was used. No documented request tells whether such a token lives, so in doubt ask Anthropic's support to end it.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Admin key: ' ADMIN && echo",
        "printf 'x-api-key: %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -H 'anthropic-version: 2023-06-01' \\",
        "-H 'content-type: application/json' -d '{\"status\":\"inactive\"}' \\",
        "https://api.anthropic.com/v1/organizations/api_keys/YOUR-API-KEY-ID",
        "unset ADMIN",
      ],
      note: "For admins who know the id of the key (`apikey_…`, in the list of `GET /v1/organizations/api_keys`). It asks for an admin key, not for the leaked one. `inactive` can be undone: delete the key in the console later. An admin key cannot be switched off this way.",
    },
    effects: [
      "Requests with the key are answered 401 from then on.",
      "A disabled key can be enabled again; a deleted one cannot.",
      "Anthropic is told of keys in public GitHub repositories and deactivates them. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Settings → API keys** and choose **Create key**.",
      "Enter the name, choose the workspace and an expiry, and link the key to a service account rather than to yourself where the form asks for it.",
      keyAdvice.copyNow,
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "One workspace per environment, with its own spend limit: a key works in its workspace only.",
      "Applications need an ordinary API key; an admin key is for managing the organization and nothing else.",
      "Workloads in a cloud or in CI can use Workload Identity Federation: then there is no key to leak.",
    ],
    selfCheck: {
      shape: "`sk-ant-api03-` followed by 95 letters, digits, `_` and `-` (admin: `sk-ant-admin01-`)",
      pattern: "^sk-ant-(api|admin)[0-9]{2}-[A-Za-z0-9_-]{80,120}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.anthropic.com/v1/models",
    header: { name: "x-api-key", prefix: "" },
    headers: { "anthropic-version": "2023-06-01" },
    alive: "200",
    dead: "401",
    otherwise:
      "400, 403, 404, 429, 529 and 5xx do not prove that the key is dead. This is for API keys; admin keys have the other check, under **Check that it works**, and tokens of a login have none.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.anthropic.com/v1/organizations/me",
    header: { name: "x-api-key", prefix: "" },
    headers: { "anthropic-version": "2023-06-01" },
    alive: "200",
    dead: "401",
    otherwise: "For admin keys only; 403, 404, 429 and 5xx do not prove that the key is dead.",
  },
  badLogLines: ["authentication_error", "invalid x-api-key", "401 Unauthorized", "permission_error"],
  subtleties: [
    "`ANTHROPIC_AUTH_TOKEN` and `ANTHROPIC_API_KEY` can both be set: a stale one keeps the old key alive in the program. Change or remove every name that holds the old value.",
    "Claude Code keeps a login of its own besides the variables: `claude` and `/logout`, then log in again.",
    "A leaked admin key may have been used to make further API keys and to invite members: review both lists after deleting it.",
    "A new key in another workspace does not see the files, batches and caches of the old one's workspace.",
  ],
  abuse: {
    page: { label: "Claude Console", url: "https://platform.claude.com" },
    signs: [
      "more tokens or cost than usual on the usage and cost pages, by key and by model",
      "requests at hours or for models that your programs do not use",
      "API keys, members, invites or workspaces that nobody of yours made",
    ],
  },
  goodPractice: [
    "Use one key per application and environment, with an expiry and a spend limit on its workspace.",
    "Keep keys on the server: a key in a browser or a mobile application is public.",
    "Rotate every 90 days, after every exposure and when somebody leaves; delete keys that nobody uses.",
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "Look for a missing end or a space around the value: a whole key has 108 characters.",
        "Send it as `x-api-key`, not as `Authorization: Bearer`: the latter is for OAuth tokens.",
        "Restart every process, and look for a second variable that still holds the old value.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "See that the key belongs to the workspace whose files or models are asked for.",
        "An ordinary key cannot call `/v1/organizations`: that takes an admin key.",
      ],
    },
    {
      observed: "429 or 529 with the new key",
      advice: [
        "429 is the rate or spend limit of the workspace or organization: raise it or slow down.",
        "529 means that the service is overloaded: try again later. Neither is a failure of the key.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "Reload **API keys** and see that the right key was deleted: look in every workspace.",
        "If it still answers 200 after an hour, write to Anthropic's support.",
      ],
    },
  ],
  links: [
    {
      label: "What to do if a key is compromised",
      url: "https://support.claude.com/en/articles/8384961-what-should-i-do-if-i-suspect-my-api-key-has-been-compromised",
    },
    {
      label: "Keeping keys safe",
      url: "https://support.claude.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure",
    },
    { label: "Get an API key", url: "https://platform.claude.com/docs/en/get-api-key" },
  ],
};
