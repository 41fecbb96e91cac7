import type { Playbook } from "./provider.ts";

const KEYS = { label: "Developers: Keys", url: "https://dashboard.plaid.com/developers/keys" } as const;

/** How Plaid secrets are rotated. Source: plaid.com/docs (account security, items) and support.plaid.com (key rotation), read 2026-11. */
export const plaidPlaybook: Playbook = {
  risk: "read balances, transactions and account numbers of every person who linked a bank account; an item token does so for one of them, together with client id and secret",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "A secret is 30 hexadecimal digits, the client id beside it 24, and no secret. Each environment has secrets of its own: the host in the code tells which. `access-production-` begins the token of one linked account, in production.",
  revoke: {
    steps: [
      "Sign in and open **Developers → Keys** (the page may be found under **Team Settings**).",
      "Choose the environment of the leaked secret.",
      "Choose **Rotate secret**, unless a second one is there already: the old one stays beside it.",
      "When the new one is in place, choose **Delete** beside the old secret, and confirm. Until then it works for strangers, too.",
      "**Item token (`access-`):** exchange it with the command below; the linked account stays linked.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Client id: ' ID",
        "read -rsp 'Secret: ' SEC && echo",
        "read -rsp 'Item token to exchange: ' ITEM && echo",
        'printf \'{"client_id":"%s","secret":"%s","access_token":"%s"}\' "$ID" "$SEC" "$ITEM" |',
        "curl -sS -H 'Content-Type: application/json' --data-binary @- https://production.plaid.com/item/access_token/invalidate; echo",
        "unset ID SEC ITEM",
      ],
      note: "For item tokens only. The answer holds the new token: put it straight into your database, and clear the screen. For the sandbox the host is `sandbox.plaid.com`.",
    },
    effects: [
      "A deleted secret is refused with `INVALID_API_KEYS`; linked accounts stay linked and need no new login.",
      "Deleting the secret makes leaked item tokens useless for strangers, as they need both.",
      "An exchanged item token ends at once.",
      "GitHub does not know these secrets, and tells nobody of them.",
    ],
  },
  create: {
    steps: [
      "Open **Developers → Keys**, choose the environment, and choose **Rotate secret**.",
      "Copy the new secret; the client id stays as it is.",
    ],
    advice: [
      "Secrets have no names: note `{app}-{environment}-{date}` where you keep the value.",
      "Use the sandbox's secret everywhere but in production.",
      "Under **API** in the dashboard allow only the addresses of your servers, where the plan has it.",
    ],
    selfCheck: { shape: "30 hexadecimal digits", pattern: "^[0-9a-f]{30}$" },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Client id: ' ID",
      "read -rsp 'Secret: ' SEC && echo",
      'printf \'{"client_id":"%s","secret":"%s","count":1,"offset":0,"country_codes":["US"]}\' "$ID" "$SEC" |',
      "curl -sS -w '\\n%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- \\",
      "https://production.plaid.com/institutions/get",
      "unset ID SEC",
    ],
    alive: "200 with an institution",
    dead: "400 with `INVALID_API_KEYS`",
    otherwise:
      "It reads a public list. A secret of the sandbox is refused by production: ask `sandbox.plaid.com` for it. 429 and 5xx say nothing.",
  },
  badLogLines: ["INVALID_API_KEYS", "INVALID_ACCESS_TOKEN", "invalid client_id or secret provided"],
  subtleties: [
    "Rotating leaves the old secret alive until it is deleted: the deletion is what stops a stranger.",
    "`INVALID_ACCESS_TOKEN` is about one linked account, `INVALID_API_KEYS` about the secret.",
    "Item tokens stand in your own database, one for each linked account: exchange those that stood in the leaked file, too.",
    "There is no development environment any more: secrets for it are dead.",
  ],
  abuse: {
    page: { label: "Activity logs", url: "https://dashboard.plaid.com/activity/logs" },
    signs: [
      "requests from addresses that are not your servers, or at unusual hours",
      "reads of balances, identity or account numbers that no program of yours asks for",
      "items that were removed, or webhooks that were changed",
    ],
  },
  goodPractice: [
    "Encrypt item tokens where you store them, and never log them.",
    "Keep secret and item tokens in different places: a stranger needs both.",
    "Rotate after every exposure and when somebody with access leaves. Bank data may oblige you to report a leak: ask whoever is responsible for it.",
  ],
  troubleshooting: [
    {
      observed: "INVALID_API_KEYS with the new secret",
      advice: [
        "See that secret and host belong to the same environment.",
        "Look for a missing end or a space around the value: use the shape above.",
        "Restart every process that reads it.",
      ],
    },
    {
      observed: "INVALID_ACCESS_TOKEN after the change",
      advice: [
        "The secret is accepted. The item token was exchanged or removed: read the new one from your database.",
      ],
    },
    {
      observed: "The old secret still works",
      advice: [
        "Rotating is not deleting: choose **Delete** beside the old secret, in the right environment.",
      ],
    },
  ],
  links: [
    { label: "Account security", url: "https://plaid.com/docs/account/security/" },
    {
      label: "Exchange an item token",
      url: "https://plaid.com/docs/api/items/#itemaccess_tokeninvalidate",
    },
    { label: "Support", url: "https://dashboard.plaid.com/support" },
  ],
};
