import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const ADMIN = {
  label: "Develop apps",
  url: "https://admin.shopify.com/store/YOUR-STORE/settings/apps/development",
} as const;

/** How Shopify tokens and secrets are rotated. Source: shopify.dev (app credentials, admin-created apps), read 2026-11. */
export const shopifyPlaybook: Playbook = {
  risk: "read and change customers, orders and products of one shop, as far as the app's scopes go; with an app's client secret, forge webhooks and get tokens for shops that installed it",
  console: { create: ADMIN, revoke: ADMIN },
  identify:
    "`shpat_`, `shpca_` and `shppa_` are access tokens of an app in one shop, `shpss_` is the client secret of an app, `shptka_` a password for themes, `prtapi_` a token for the partner API. The check below names the scopes.",
  revoke: {
    steps: [
      "**Token of an app made in the admin:** open **Settings → Apps → Develop apps →** the app **→ API credentials**, and choose **Uninstall app**. There is no way to revoke the token alone.",
      "**Token of an app from the Dev Dashboard:** rotate the client secret as below, let the app get new tokens with it, then revoke the old secret. In a hurry, uninstall the app from the shop: that ends its tokens.",
      "**Client secret (`shpss_`):** in the **Dev Dashboard** open **Apps →** the app **→ Settings**, and under **Credentials** revoke the old secret.",
      "**Theme password (`shptka_`):** open the app **Theme Access** in the shop, and delete the password.",
      "**Partner token (`prtapi_`):** open the **Partner Dashboard → Settings → Partner API clients**, and delete the client or rotate its token.",
    ],
    effects: [
      "Uninstalling ends the token at once, and with it the app's webhooks, and whatever it adds to the shop, until it is installed again.",
      "Tokens that were made with an old client secret may live until they are exchanged for new ones: revoking the secret is the last step.",
      "Webhooks are signed with the oldest secret that is not revoked.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**App made in the admin:** install it again under **API credentials → Install app**, choose **Reveal token once**, and copy it. New apps of this kind cannot be made since 2026: use the Dev Dashboard.",
      "**Client secret:** in the **Dev Dashboard** open **Apps →** the app **→ Settings**, choose **Rotate** under **Credentials**, and copy the new one.",
      "Let the app accept webhooks that are signed with either secret until the old one is revoked.",
      "Let the app exchange the tokens of all shops for new ones, with the new secret and each shop's refresh token.",
    ],
    advice: [
      "Name a new app `{app}-{environment}-{date}`; tokens have no names.",
      "Ask for the scopes that are used and no more: reading orders does not need `write_orders`.",
      "Customers' data needs an approval of its own: leave it out where the app works without.",
    ],
    selfCheck: {
      shape: "`shpat_` (client secret: `shpss_`) followed by 32 hexadecimal digits",
      pattern: "^shp(at|ca|pa|ua|ss|tka)_[0-9A-Fa-f]{32}$",
    },
  },
  // True of client secrets; a token made in the admin ends with the installation, as the steps say.
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-STORE.myshopify.com/admin/oauth/access_scopes.json",
    header: { name: "X-Shopify-Access-Token", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "402, 403, 404 and 423 mean a shop that is frozen, locked or gone, and 429 a limit: they say nothing about the token. A client secret cannot be tried without making a token.",
  },
  badLogLines: [
    "[API] Invalid API key or access token",
    "401 Unauthorized",
    "invalid client credentials",
    "HMAC validation failed",
  ],
  subtleties: [
    "Between uninstalling and installing, the shop is without the app: do it at a quiet hour, and see afterwards that its webhooks exist again.",
    "A public app holds one token for each shop in its own database: if that leaked, rotate the client secret and exchange them all.",
    "`SHOPIFY_API_KEY` is the client id, public and permanent; `SHOPIFY_API_SECRET` is the secret.",
    "The command line in CI uses `SHOPIFY_CLI_THEME_TOKEN` or an App Automation Token: they are separate and stay.",
  ],
  abuse: {
    page: { label: "Shopify admin", url: "https://admin.shopify.com/" },
    signs: [
      "exports of customers or orders, changed prices, discounts or payout details",
      "products or pages with foreign links, or scripts in the theme",
      "staff accounts, apps or webhooks in the shop's activity log that nobody of yours made",
    ],
  },
  goodPractice: [
    "Use one app for each purpose, with its own scopes, and a development store for tests.",
    tokenAdvice.serverOnly,
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that token and shop belong together: a token works in one shop only.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 with the new token",
      advice: ["The token lives. Add the scope to the app, and install or update it in the shop."],
    },
    {
      observed: "Webhooks are refused after the change",
      advice: ["Shopify signs with the oldest secret that lives: accept both until the old one is revoked."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "A rotated client secret does not end tokens by itself: uninstall the app from the shop, or exchange the token and revoke the old secret.",
        "Look whether the same app is installed in several shops.",
      ],
    },
  ],
  links: [
    {
      label: "Rotate or revoke client credentials",
      url: "https://shopify.dev/docs/apps/build/authentication-authorization/manage-credentials",
    },
    {
      label: "Admin-created custom apps",
      url: "https://shopify.dev/docs/apps/build/authentication-authorization/legacy/admin-custom-apps",
    },
    { label: "Shopify Help Center", url: "https://help.shopify.com" },
  ],
};
