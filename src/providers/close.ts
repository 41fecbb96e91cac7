import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Close: customers. */
export const close = defineProvider({
  id: "close",
  name: "Close",
  variables: ["CLOSE_API_KEY", "CLOSEIO_API_KEY", "CLOSE_CRM_API_KEY"],
  formats: [
    keyed({
      id: "close-api-key",
      name: "API key",
      severity: "high",
      shape: shape`api_${alphanumeric(20, 24)}.${alphanumeric(20, 24)}`,
      words: ["close_api", "closeio", "close_io", "close_crm", "close.com", "close_key"],
      by: "nearby",
      source: "the rules of TruffleHog (closecrm), read 2026-11",
      seen: {
        variable: "CLOSE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.close.com/api/v1/me/",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.close.com/settings/developer/api-keys/" },
    docs: { label: "Close API", url: "https://developer.close.com/" },
  },
});
