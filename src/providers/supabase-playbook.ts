import { keyAdvice, tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = {
  label: "Project Settings: API Keys",
  url: "https://supabase.com/dashboard/project/_/settings/api-keys",
} as const;

/** How Supabase keys are rotated. Sources: supabase.com/docs/guides/api/api-keys and /security/rotate-leaked-api-keys (read 2026-11). */
export const supabasePlaybook: Playbook = {
  risk: "read and change every row and file of the project, past all row level security; with an access token (`sbp_`), manage every project of its owner",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`sb_secret_` is a secret key of one project, `sbp_` a person's access token for the management API, and a JWT with the role `service_role` the older key: its payload names the project under `ref`. Keys with the role `anon`, and `sb_publishable_`, are meant to be public.",
  revoke: {
    steps: [
      "**Secret key (`sb_secret_`):** open **Project Settings → API Keys**, find it by name and first characters, and delete it.",
      "**`service_role` (JWT):** it cannot be revoked alone. Move every program to `sb_secret_` and `sb_publishable_` keys, then choose **Disable JWT-based API keys** on the tab **Legacy API keys**, and afterwards rotate the signing key under **JWT Keys**.",
      "**Access token (`sbp_`):** open **Account → Access Tokens** (`supabase.com/dashboard/account/tokens`) and delete it.",
      "**JWT secret:** under **JWT Keys** move to signing keys, make the standby key the current one, then revoke the leaked secret.",
      "**Database password:** choose **Reset database password** under **Database → Settings**.",
    ],
    effects: [
      "A deleted secret key is refused with 401 at once; other keys of the project live on.",
      "Disabling the legacy keys stops `anon` together with `service_role`: web and mobile clients need the publishable key before.",
      "Revoking the JWT secret ends every user's session: people sign in again.",
      "Supabase is told of secret keys and access tokens in public repositories on GitHub, but not of legacy keys. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "Open **Project Settings → API Keys** and choose **New secret key** (the first time: **Create new API keys**).",
      "Enter the name, and copy the key straight into your secret store.",
      "**Access token:** **Account → Access Tokens → Generate new token**, with an expiry.",
    ],
    advice: [
      keyAdvice.name,
      "Give each part of the backend a secret key of its own: then each can be deleted alone.",
      "Browsers and mobile applications get the publishable key and row level security, never a secret key.",
      "In CI use an access token with few scopes, of an account that belongs to the team.",
    ],
    selfCheck: {
      shape: "`sb_secret_` and 31 letters, digits, `_` and `-`; an access token is `sbp_` and 40",
      pattern: "^(sb_secret_[A-Za-z0-9_-]{31}|sbp_(oauth_|v0_)?[a-z0-9_-]{40})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-PROJECT.supabase.co/rest/v1/",
    header: { name: "apikey", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "For secret and `service_role` keys, from a terminal: browsers are refused with 401 whatever the key. 5xx comes from a paused project, 403 and 429 say nothing, and a project that was deleted has no address.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.supabase.com/v1/organizations",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200, or 403 for a token with few scopes",
    dead: "401",
    otherwise: "For access tokens (`sbp_`). 429 says nothing.",
  },
  badLogLines: [
    "Invalid API key",
    "Unregistered API key",
    "Legacy API keys are disabled",
    "JWT expired",
    "invalid JWT",
    "PGRST301",
  ],
  subtleties: [
    "A `service_role` key is valid for ten years, and no list shows it: nothing but disabling the legacy keys or rotating the signing secret ends it.",
    "Edge Functions get keys by themselves (`SUPABASE_SERVICE_ROLE_KEY`): deploy them again after the change, and see which name they read.",
    "The database password, the keys and the access tokens are three different things: rotate each that leaked.",
    "Integrations such as Vercel's copy keys into their own variables: update them there.",
    "Webhooks and triggers inside the database may hold the key in their definition.",
  ],
  abuse: {
    page: { label: "Logs", url: "https://supabase.com/dashboard/project/_/logs/explorer" },
    signs: [
      "requests to the API with the leaked key's role from addresses that are not yours",
      "rows, users or files that were read in bulk, changed or deleted",
      "new users with many rights, new functions or triggers in the database",
      "with an access token: new projects, members or keys",
    ],
  },
  goodPractice: [
    "Turn row level security on for every table, so that the public key shows only what it should.",
    "Keep backups, or point-in-time recovery, for the day when somebody deletes.",
    keyAdvice.serverOnly,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "Send an `sb_secret_` key as `apikey`; it is no JWT and does not go as `Authorization: Bearer`.",
        "See that address and key belong to the same project, and use a version of the client library that knows the new keys.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "401 in the browser only",
      advice: ["Secret keys are refused there on purpose: use the publishable key."],
    },
    {
      observed: "The old key still works",
      advice: [
        "A legacy key lives until the legacy keys are disabled: rotating other keys changes nothing.",
        "See that it is the right project: the `ref` in the key and the beginning of the address are the same.",
      ],
    },
  ],
  links: [
    {
      label: "Rotate leaked API keys",
      url: "https://supabase.com/docs/guides/security/rotate-leaked-api-keys",
    },
    { label: "API keys", url: "https://supabase.com/docs/guides/api/api-keys" },
    { label: "Supabase Support", url: "https://supabase.com/dashboard/support/new" },
  ],
};
