import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Klaviyo: marketing. */
export const klaviyo = defineProvider({
  id: "klaviyo",
  name: "Klaviyo",
  variables: ["KLAVIYO_PRIVATE_API_KEY", "KLAVIYO_API_KEY", "KLAVIYO_PRIVATE_KEY"],
  formats: [
    keyed({
      id: "klaviyo-private-key",
      name: "private API key",
      severity: "high",
      shape: shape`pk_${lowerAlphanumeric(34)}`,
      words: ["klaviyo"],
      by: "nearby",
      source: "the rules of betterleaks (klaviyo-api-key), read 2026-11",
      seen: {
        variable: "KLAVIYO_PRIVATE_API_KEY",
        header: "Authorization: Klaviyo-API-Key ",
        url: "https://a.klaviyo.com/api/accounts",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.klaviyo.com/settings/account/api-keys" },
    docs: { label: "Klaviyo API keys", url: "https://developers.klaviyo.com/en/docs/authenticate_" },
  },
});
