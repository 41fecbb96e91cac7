import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://dashboard.stripe.com/apikeys" } as const;

/** How Stripe keys are rotated. Sources: docs.stripe.com/keys, howtorotate.com (read 2026-11-21). */
export const stripePlaybook: Playbook = {
  risk: "read customers and payments, make charges, refunds and payouts (a restricted key: what its permissions allow); with a webhook secret, send your server events that look like Stripe's",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`sk_` is a secret key, `rk_` a restricted one; `live` moves money, `test` does not. **API keys** lists name, last characters and last use, separately for live and test mode. A `whsec_` secret belongs to one endpoint under **Webhooks** (`dashboard.stripe.com/webhooks`).",
  revoke: {
    steps: [
      "Open **API keys** in the right mode (live or test, and the right sandbox).",
      "**Leaked and you have a new key deployed, or must stop at once:** in the menu **⋯** of the key choose **Delete key** (on some pages **Expire key**), sign in again if asked, and confirm.",
      "**Delete and create in one step:** choose **Rotate key** (older pages: **Roll key**) in the same menu. Under the expiry choose **Now** for a leaked key; a later time, up to 7 days, leaves it alive for strangers, too.",
      "**`whsec_`:** open **Webhooks →** the endpoint **→ Roll secret** and choose to expire the old one immediately; a delay of up to 24 hours keeps both valid.",
    ],
    effects: [
      "Requests with a deleted or expired key are answered 401; a key may go on working for a short moment.",
      "With **Rotate key** and a later expiry, old and new key work side by side until then.",
      "With an expired webhook secret, your server refuses Stripe's events until it knows the new secret; Stripe sends them again for up to three days in live mode.",
      "Charges, refunds and payouts that a stranger made stay: look for them.",
      "Stripe may warn you of a live key found in public, or expire it itself. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **API keys** and choose **Create restricted key** (or **Create secret key**), and verify that it is you.",
      "Enter the name and set each resource to **None**, **Read** or **Write**.",
      "Copy the key now: a live key is shown only once.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "A restricted key (`rk_`) with just the resources in use is better than a secret key (`sk_`), which may do everything.",
      "Limit live keys to the IP addresses of your servers: **Manage IP restrictions** in the key's menu.",
      "Never use a live key in development: a sandbox has keys of its own.",
    ],
    selfCheck: {
      shape:
        "`rk_live_` or `sk_live_` and 20 or more letters and digits (`test` instead of `live` in a sandbox)",
      pattern: "^([sr]k_(live|test)_[A-Za-z0-9]{20,247}|whsec_[A-Za-z0-9]{32,128})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.stripe.com/v1/account",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 means a living restricted key without the right to read the account, or a living key outside its IP addresses. 429 and 5xx say nothing. A webhook secret cannot be tried: look at its endpoint in the dashboard.",
  },
  badLogLines: [
    "Invalid API Key provided",
    "Expired API Key provided",
    "api_key_expired",
    "StripeAuthenticationError",
    "No signatures found matching the expected signature for payload",
  ],
  subtleties: [
    "Rotating creates a key with the same name and permissions: a restricted key that could do too much still can.",
    "Several programs often share one secret key: the log of the old key, under **API keys → View request logs**, shows who still uses it.",
    "Platforms such as Vercel make keys of their own through an integration: rotate those at the platform.",
    "Clerk, Resend and others send webhooks through Svix and use `whsec_` as well: if the secret is theirs, roll it there.",
    "The Stripe command line tool keeps keys in `~/.config/stripe/config.toml`: run `stripe logout`, then `stripe login`.",
    "Test keys move no money, but they read test data and can reach webhooks: replace them, too, without haste.",
  ],
  abuse: {
    page: { label: "Request logs", url: "https://dashboard.stripe.com/logs" },
    signs: [
      "requests filtered by the leaked key from addresses that are not yours",
      "new payouts, changed bank accounts, new connected accounts or webhook endpoints",
      "many small charges or card checks in a row: somebody tests stolen cards",
      "exports or lists of customers that none of your programs asks for",
    ],
  },
  goodPractice: [
    "One restricted key per program and environment.",
    "Keep secret keys on servers; only `pk_` keys belong in pages and apps.",
    "Rotate after every exposure and when somebody with access leaves.",
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "Look for a missing end: new keys are longer than 100 characters and get cut by short fields.",
        "See that live and test are not mixed up, and restart every process.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives. Add the permission that the answer names, or the server's IP address."],
    },
    {
      observed: "Webhooks fail after the roll",
      advice: [
        "Put the new `whsec_` secret into the server and restart it; every endpoint has its own.",
        "Send the failed events again from the endpoint's page.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "See whether it was rotated with a later expiry: choose **Expire key** or delete it.",
        "Wait a minute and check again; then look whether another key was deleted.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://docs.stripe.com/keys" },
    { label: "Managing secret keys", url: "https://docs.stripe.com/keys-best-practices" },
    { label: "Stripe Support", url: "https://support.stripe.com" },
  ],
};
