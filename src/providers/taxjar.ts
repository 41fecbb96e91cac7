import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** TaxJar: taxes. */
export const taxjar = defineProvider({
  id: "taxjar",
  name: "TaxJar",
  variables: ["TAXJAR_API_KEY", "TAXJAR_API_TOKEN"],
  formats: [
    keyed({
      id: "taxjar-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["taxjar", "tax_jar"],
      source: "the rules of TruffleHog (taxjar), read 2026-11",
      seen: {
        variable: "TAXJAR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.taxjar.com/v2/categories",
      },
    }),
  ],
  pages: {
    keys: { label: "API access", url: "https://app.taxjar.com/api_sign_up" },
    docs: { label: "TaxJar API", url: "https://developers.taxjar.com/api/reference/" },
  },
});
