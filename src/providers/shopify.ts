import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyHex, either, hex, shape } from "../formats/shape.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { shopifyPlaybook } from "./shopify-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = {
  header: "Authorization: Bearer ",
  url: "https://example.myshopify.com/admin/api/2025-10/shop.json",
};

/** Shopify: shops. Storefront tokens are made to be public. */
export const shopify = defineProvider({
  id: "shopify",
  name: "Shopify",
  variables: [
    "SHOPIFY_ACCESS_TOKEN",
    "SHOPIFY_API_SECRET",
    "SHOPIFY_ADMIN_API_TOKEN",
    "SHOPIFY_CLI_THEME_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "shopify-access-token",
      name: "admin API access token",
      severity: "critical",
      shape: shape`shp${either("at", "ca", "pa", "ua")}_${anyHex(32)}`,
      source: "the rules of betterleaks (shopify-access-token) and TruffleHog (shopify), read 2026-11",
      seen: { ...request, variable: "SHOPIFY_ACCESS_TOKEN", header: "X-Shopify-Access-Token: " },
    }),
    selfIdentifying({
      id: "shopify-client-secret",
      name: "app client secret",
      severity: "critical",
      shape: shape`shpss_${anyHex(32)}`,
      source: "the rules of betterleaks (shopify-shared-secret) and TruffleHog (shopifyoauth), read 2026-11",
      seen: { ...request, variable: "SHOPIFY_API_SECRET", header: "client_secret=" },
    }),
    selfIdentifying({
      id: "shopify-theme-token",
      name: "theme access password",
      severity: "high",
      shape: shape`shptka_${anyHex(32)}`,
      source: "shopify.dev/docs/storefronts/themes/tools/theme-access, and keys in public code, 2026-11",
      seen: { ...request, variable: "SHOPIFY_CLI_THEME_TOKEN", header: "X-Shopify-Access-Token: " },
    }),
    selfIdentifying({
      id: "shopify-partner-token",
      name: "partner API token",
      severity: "critical",
      shape: shape`prtapi_${anyHex(32)}`,
      source: "shopify.dev/docs/api/partner, from memory, 2026-11",
      seen: { ...request, variable: "SHOPIFY_PARTNER_TOKEN", header: "X-Shopify-Access-Token: " },
    }),
    keyed({
      id: "shopify-client-secret-old",
      name: "app secret without prefix",
      severity: "critical",
      // The API key has the same shape and is public.
      shape: shape`${hex(32)}`,
      words: [
        "shopify_api_secret",
        "shopify_secret",
        "shopify_client_secret",
        "shopify_app_secret",
        "shopify_shared_secret",
        "shopify_api_password",
        "shopify_password",
        "shopify_webhook_secret",
      ],
      source: "shopify.dev/docs/apps/auth, from memory, 2026-11",
      seen: { ...request, variable: "SHOPIFY_API_SECRET", header: "SHOPIFY_API_SECRET: " },
    }),
  ],
  playbook: shopifyPlaybook,
  // A client secret can only be tried by making a token. The call with which a token ends itself uninstalls its app.
  verifications: [
    {
      id: "shopify-scopes",
      formats: ["shopify-access-token"],
      requests: [get("{host}/admin/oauth/access_scopes.json", header("x-shopify-access-token"))],
      answers: [active(200, '"access_scopes"'), inactive(401)],
      traits: { scopes: "access_scopes.*.handle" },
      source: "the rules of TruffleHog (shopify), read 2026-11",
    },
  ],
});
