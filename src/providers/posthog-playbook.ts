import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Personal API keys", url: "https://us.posthog.com/settings/user-api-keys" } as const;

/** How PostHog keys are rotated. Source: posthog.com/docs (personal API keys, revoke leaked key), read 2026-11. */
export const posthogPlaybook: Playbook = {
  risk: "read the product's data and its users', and change insights, flags and settings: all that its person may, or what its scopes allow",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`phx_` is a person's API key, `phs_` the secret key of a project, `pha_` and `phr_` an application's tokens; `phc_` is the public key of a project. The list shows label, scopes, last use and a mask of each key.",
  revoke: {
    steps: [
      "Sign in where the key comes from: `us.posthog.com`, `eu.posthog.com` or your own server.",
      "**`phx_`:** open **Settings → Personal API keys**, and choose **Delete** in the menu of the key. **Roll** gives a new value with the same scopes; the old one ends.",
      "**`phs_`:** open the project's **Settings**, find the secret API key (under **Feature flags** in some versions), and rotate it; delete the backup key, too, once nothing uses it.",
      "**`pha_`, `phr_`:** open your account's settings, and remove the application under the connected ones; or use the command below.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Key to revoke: ' LEAKED && echo",
        'printf \'{"token":"%s"}\' "$LEAKED" |',
        "curl -sS -H 'Content-Type: application/json' --data-binary @- https://us.posthog.com/api/revoke_leaked_key/; echo",
        "unset LEAKED",
      ],
      note: '`"found":true` means done, and PostHog mails the owner. It needs no login and knows one region only: after `"found":false` ask `eu.posthog.com`, too.',
    },
    effects: [
      "A revoked key is refused at once: exports, dashboards, scripts and servers that evaluate flags locally stop.",
      "Events still arrive: they travel with the public project key (`phc_`).",
      "PostHog is told of keys in public GitHub repositories and may revoke them itself, with a mail to the owner. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Settings → Personal API keys** and choose **Create a personal API key**.",
      "Enter the label, choose the organizations or projects, and the scopes.",
      "Choose **Create key**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Choose read scopes of what is used, and one project: without that a key is as good as its person's login.",
      "To evaluate flags on a server, use the project's secret key (`phs_`) where your version has it: it belongs to no person.",
    ],
    selfCheck: {
      shape: "`phx_` (`phs_` for a project) followed by 41 to 49 letters, digits, `_` and `-`",
      pattern: "^ph[xs]_[A-Za-z0-9_-]{41,49}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://us.posthog.com/api/users/@me/",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "For `phx_` keys. 403 means that it lives and lacks the scope. Ask `eu.posthog.com`, too: each region refuses the keys of the other. 429 says nothing.",
  },
  badLogLines: [
    "authentication_failed",
    "Personal API key found in request",
    "is invalid",
    "[FEATURE FLAGS] Unauthorized",
  ],
  subtleties: [
    "SDKs take two keys: the public `phc_` for events and a private one for flags. Only the private one has leaked.",
    "Without a valid private key, servers ask for flags over the network instead: slower and dearer, but nothing looks broken.",
    "Source map uploads, data warehouses and MCP servers each keep the key in a place of their own.",
    "Keys end with their person's account.",
  ],
  abuse: {
    page: { label: "PostHog", url: "https://us.posthog.com" },
    signs: [
      "a last use of the key after your own programs had stopped using it",
      "exports, shared dashboards, flags or destinations in the activity log that nobody of yours made",
      "queries that read persons in bulk",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: ["See that the host is the one of your region.", keyAdvice.complete, keyAdvice.restart],
    },
    {
      observed: "403 with the new key",
      advice: ["It lives. Add the scope that the answer names, or the project."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Run the command above, in both regions.",
        "It may be a project's secret key, whose backup is still alive: delete that, too.",
      ],
    },
  ],
  links: [
    { label: "Personal API keys", url: "https://posthog.com/docs/api/personal-api-keys" },
    { label: "Revoke a leaked key", url: "https://posthog.com/docs/api/revoke-leaked-key" },
    { label: "Support", url: "https://posthog.com/docs/support-options" },
  ],
};
