import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const APPS = { label: "Applications", url: "https://developer.squareup.com/apps" } as const;

/** How Square tokens are rotated. Sources: developer.squareup.com (access tokens), howtorotate.com (Square), read 2026-11. */
export const squarePlaybook: Playbook = {
  risk: "read customers and payments, take and refund payments, and change orders and catalog of the business",
  console: { create: APPS, revoke: APPS },
  identify:
    "`EAAA` (older: `sq0atp-`) is an access token, `sq0csp-` the secret of an application, with `sandbox-` before it for tests. Each application has one personal access token for **Sandbox** and one for **Production**; both can be shown on its page and compared.",
  revoke: {
    steps: [
      "Open **Applications** and choose the one that the token belongs to.",
      "Choose **Production** (or **Sandbox**) and open **Credentials**.",
      "Choose **Replace token** (older pages: **Replace**) and confirm: the old token dies, and a new one is shown.",
      "**Application secret:** open **OAuth** of the same application, and choose **Replace secret**.",
      "**Token of a seller who authorized your application:** use the command below, or the seller removes the application under **App integrations** in the Square Dashboard.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Application secret: ' APPSEC && echo",
        "read -rsp 'OAuth token to revoke: ' TOKEN && echo",
        'printf \'header = "Authorization: Client %s"\\ndata = "{\\\\"client_id\\\\":\\\\"YOUR-APPLICATION-ID\\\\",\\\\"access_token\\\\":\\\\"%s\\\\"}"\\n\' "$APPSEC" "$TOKEN" |',
        "curl -sS -w '\\n%{http_code}\\n' -K - -H 'Content-Type: application/json' https://connect.squareup.com/oauth2/revoke",
        "unset APPSEC TOKEN",
      ],
      note: "`200` means done. For tokens of sellers (OAuth) only: the personal access token of an application is replaced on its page.",
    },
    effects: [
      "There is one token at a time: everything that uses the old one is answered 401 until it knows the new one.",
      "A replaced application secret stops new authorizations and refreshes; tokens that sellers gave before go on working.",
      "Payments and refunds that a stranger made stay: look for them.",
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Applications →** the application **→ Production → Credentials**.",
      "Choose **Replace token** and confirm. This is the same click that ends the old one.",
      "Copy the new **Production access token**.",
    ],
    advice: [
      "An application has one token: for a second program make a second application, named `{app}-{environment}-{date}`.",
      "The personal token has all permissions of the account. With OAuth, also for your own business, a token has only those that you ask for.",
      "Never use the production token in tests: the sandbox has its own.",
    ],
    selfCheck: {
      shape:
        "`EAAA` followed by 60 letters, digits, `_` and `-` (an application secret begins with `sq0csp-`)",
      pattern: "^(EAAA[A-Za-z0-9+=_-]{60}|sq0c[a-z]{2}-[A-Za-z0-9_-]{40,50})$",
    },
  },
  overlap: false,
  check: {
    kind: "http",
    method: "GET",
    url: "https://connect.squareup.com/v2/merchants",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 with `INSUFFICIENT_SCOPES` means that the token lives. For a sandbox token the host is `connect.squareupsandbox.com`. 429 and 5xx say nothing.",
  },
  badLogLines: ["UNAUTHORIZED", "ACCESS_TOKEN_REVOKED", "ACCESS_TOKEN_EXPIRED", "AUTHENTICATION_ERROR"],
  subtleties: [
    "A sandbox token is refused in production, and the other way round, with the same 401: see which host the program uses.",
    "OAuth tokens end after 30 days and are renewed with a refresh token: if that leaked, revoke it with its access token.",
    "Webhook signature keys and application ids (`sq0idp-`) are not replaced with the token; an id is public.",
    "Plugins for shops (WooCommerce, Magento) hold the token in their own settings.",
  ],
  abuse: {
    page: { label: "API logs", url: "https://developer.squareup.com/apps" },
    signs: [
      "refunds, payouts or gift cards that nobody of yours made",
      "many small charges in a row: somebody tests stolen cards",
      "requests in the application's **API Logs** that your programs did not send",
    ],
  },
  goodPractice: [tokenAdvice.serverOnly, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that host and token are both of production, or both of the sandbox.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 with the new token",
      advice: ["The token lives. With OAuth, ask the seller for the missing permission."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "You may have replaced the token of another application, or that of the sandbox.",
        "It may be an OAuth token of a seller: revoke it with the command above.",
      ],
    },
  ],
  links: [
    { label: "Access tokens", url: "https://developer.squareup.com/docs/build-basics/access-tokens" },
    {
      label: "Revoke token",
      url: "https://developer.squareup.com/reference/square/oauth-api/revoke-token",
    },
    { label: "Square Support", url: "https://squareup.com/help" },
  ],
};
