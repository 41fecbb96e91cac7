import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Apify: web scraping. */
export const apify = defineProvider({
  id: "apify",
  name: "Apify",
  variables: ["APIFY_TOKEN", "APIFY_API_TOKEN", "APIFY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "apify-api-token",
      name: "API token",
      severity: "high",
      shape: shape`apify_api_${alphanumeric(34, 38)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "APIFY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.apify.com/v2/users/me",
      },
    }),
    selfIdentifying({
      id: "apify-proxy-password",
      name: "proxy password",
      severity: "medium",
      shape: shape`apify_proxy_${alphanumeric(30, 40)}`,
      isGenuine: looksDrawn,
      source: "the documentation of Apify, as remembered in 2026-11",
      seen: {
        variable: "APIFY_PROXY_PASSWORD",
        header: "Authorization: Bearer ",
        url: "https://api.apify.com/v2/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API & Integrations", url: "https://console.apify.com/settings/integrations" },
    docs: { label: "Apify API", url: "https://docs.apify.com/platform/integrations/api" },
  },
});
