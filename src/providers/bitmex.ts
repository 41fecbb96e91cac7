import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** BitMEX: trading. */
export const bitmex = defineProvider({
  id: "bitmex",
  name: "BitMEX",
  variables: ["BITMEX_API_SECRET", "BITMEX_SECRET"],
  formats: [
    keyed({
      id: "bitmex-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${base64url(48)}`,
      words: ["bitmex"],
      not: ["api_id", "key_id"],
      source: "the rules of TruffleHog (bitmex), read 2026-11",
      seen: {
        variable: "BITMEX_API_SECRET",
        header: "api-signature: ",
        url: "https://www.bitmex.com/api/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.bitmex.com/app/apiKeys" },
    docs: { label: "BitMEX API keys", url: "https://www.bitmex.com/app/apiKeysUsage" },
  },
});
