import type { Playbook } from "./provider.ts";

const APPS = {
  label: "Apps & Credentials",
  url: "https://developer.paypal.com/dashboard/applications/live",
} as const;

/** How PayPal secrets are rotated. Sources: developer.paypal.com (manage your apps), PayPal's blog on rotating credentials of 2020, read 2026-11. */
export const paypalPlaybook: Playbook = {
  risk: "take payments, make refunds and payouts, and read transactions of the business, together with the client id, which is no secret",
  console: { create: APPS, revoke: APPS },
  identify:
    "A client secret begins as a rule with `E`, the client id beside it with `A`. The id names the app: find it in the list, under **Live** or **Sandbox**. A value with `access_token$production$` is Braintree's, and is revoked in its control panel.",
  revoke: {
    steps: [
      "Sign in with the business account, choose **Live** or **Sandbox**, and open **Apps & Credentials**.",
      "Choose the app whose client id stands beside the leaked secret.",
      "In the menu of the leaked secret choose **Disable**: it is refused, and can still be enabled again.",
      "Once nothing misses it, choose **Delete** in the same menu (the entries may be called otherwise): a deleted secret cannot come back.",
      "**Braintree access token:** open the Braintree control panel **→ Settings → API**, and revoke it there.",
    ],
    effects: [
      "With a disabled secret no new access tokens are made; tokens that were made before live until they end, for up to nine hours.",
      "Payments, refunds and payouts that a stranger made stay: look for them.",
      "GitHub does not know these secrets and tells nobody, and no call revokes them: it has to be done on the page.",
    ],
  },
  create: {
    steps: [
      "Open **Apps & Credentials** and choose the app.",
      "Beside **Secret** choose **Show**, then **Generate New Secret** (newer pages: **Add Second Key**). An app has two secrets at most: where there are two already, delete the one that nothing uses.",
      "Copy the new secret; the client id stays as it is.",
    ],
    advice: [
      "Secrets have no names. Name a new app `{app}-{environment}-{date}`, one for each program.",
      "Under the app's **Features** leave out what the program does not use, payouts above all.",
      "Use a **Sandbox** app for tests: its secrets move no money.",
    ],
    selfCheck: {
      shape: "80 letters, digits, `_` and `-` as a rule, beginning with `E`",
      pattern: "^[B-Z][A-Za-z0-9_.-]{77,119}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Client id: ' ID",
      "read -rsp 'Client secret: ' SEC && echo",
      'printf \'user = "%s:%s"\\n\' "$ID" "$SEC" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - -d grant_type=client_credentials \\",
      "https://api-m.paypal.com/v1/oauth2/token",
      "unset ID SEC",
    ],
    alive: "200",
    dead: "401",
    otherwise:
      "It makes an access token and throws it away. For a sandbox app the host is `api-m.sandbox.paypal.com`. 403, 429 and 5xx say nothing.",
  },
  badLogLines: ["invalid_client", "Client Authentication failed", "AUTHENTICATION_FAILURE", "INVALID_TOKEN"],
  subtleties: [
    "Access tokens are kept in memory or a cache: a program can run for hours on one that was made with the old secret, and fail only then. Restart it to see at once.",
    "Live and sandbox have different ids and secrets: a pair of one is refused by the other with the same 401.",
    "Webhook ids and the client id in pages are public and stay.",
    "Plugins for shops keep the pair in their own settings.",
  ],
  abuse: {
    page: { label: "Activity", url: "https://www.paypal.com/activities/" },
    signs: [
      "refunds, payouts or invoices that nobody of yours made",
      "new webhooks, apps or secrets in the developer dashboard",
      "calls in the dashboard's API call history at unusual hours",
    ],
  },
  goodPractice: [
    "Keep the secret on a server; pages and apps need the client id only.",
    "Rotate after every exposure and when somebody with access leaves.",
    "Leave **Payouts** and **Transaction search** off in apps that do not need them.",
  ],
  troubleshooting: [
    {
      observed: "401 with the new secret",
      advice: [
        "See that id, secret and host belong together: live with live, sandbox with sandbox.",
        "Look for a missing end: the secret is about 80 characters long and gets cut by short fields.",
        "Restart every process, and empty the cache of access tokens.",
      ],
    },
    {
      observed: "403 or NOT_AUTHORIZED with the new secret",
      advice: ["It lives. The app lacks a feature, or the account a permission from PayPal."],
    },
    { observed: "429 with the new secret", advice: ["Make one access token and keep it until it ends."] },
    {
      observed: "The old secret still works",
      advice: [
        "You may have disabled the wrong one of two: both stand on the app's page.",
        "Requests with a token made earlier go on for hours; only a new token shows whether the secret is dead.",
      ],
    },
  ],
  links: [
    { label: "Authentication", url: "https://developer.paypal.com/api/rest/authentication/" },
    { label: "PayPal REST APIs", url: "https://developer.paypal.com/api/rest/" },
    { label: "Merchant technical support", url: "https://www.paypal-support.com/s/" },
  ],
};
