import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Etsy: a market. */
export const etsy = defineProvider({
  id: "etsy",
  name: "Etsy",
  variables: ["ETSY_API_KEY", "ETSY_SHARED_SECRET", "ETSY_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "etsy-api-key",
      name: "API key with secret",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(24)}:${lowerAlphanumeric(10)}`,
      words: ["etsy_api", "etsy_key", "etsy_shared", "etsy_access", "etsy_secret", "etsy_token", "etsy.com"],
      source: "the rules of betterleaks (etsy-open-api-key), read 2026-11",
      seen: {
        variable: "ETSY_API_KEY",
        header: "x-api-key: ",
        url: "https://openapi.etsy.com/v3/application/openapi-ping",
      },
    }),
    keyed({
      id: "etsy-keystring",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(24)}`,
      words: ["etsy_api", "etsy_key", "etsy_access", "etsy_token", "etsy.com"],
      source: "the rules of gitleaks and betterleaks (etsy-access-token), read 2026-11",
      seen: {
        variable: "ETSY_API_KEY",
        header: "x-api-key: ",
        url: "https://openapi.etsy.com/v3/application/openapi-ping",
      },
    }),
  ],
  pages: {
    keys: { label: "Your apps", url: "https://www.etsy.com/developers/your-apps" },
    docs: {
      label: "Etsy authentication",
      url: "https://developers.etsy.com/documentation/essentials/authentication",
    },
  },
});
