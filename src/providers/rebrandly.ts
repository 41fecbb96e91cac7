import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Rebrandly: short links. */
export const rebrandly = defineProvider({
  id: "rebrandly",
  name: "Rebrandly",
  variables: ["REBRANDLY_API_KEY"],
  formats: [
    keyed({
      id: "rebrandly-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["rebrandly"],
      source: "the rules of TruffleHog (rebrandly), read 2026-11",
      seen: {
        variable: "REBRANDLY_API_KEY",
        header: "apikey: ",
        url: "https://api.rebrandly.com/v1/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.rebrandly.com/account/api-keys" },
    docs: { label: "Rebrandly API", url: "https://developers.rebrandly.com/" },
  },
});
