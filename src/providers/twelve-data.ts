import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Twelve Data: prices of stocks. */
export const twelveData = defineProvider({
  id: "twelve-data",
  name: "Twelve Data",
  variables: ["TWELVEDATA_API_KEY", "TWELVE_DATA_API_KEY"],
  formats: [
    keyed({
      id: "twelve-data-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["twelvedata", "twelve_data"],
      source: "the rules of TruffleHog (twelvedata), read 2026-11",
      seen: {
        variable: "TWELVEDATA_API_KEY",
        header: "Authorization: apikey ",
        url: "https://api.twelvedata.com/api_usage",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://twelvedata.com/account/api-keys" },
    docs: { label: "Twelve Data documentation", url: "https://twelvedata.com/docs" },
  },
});
