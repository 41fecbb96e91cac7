import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ExchangeRate-API: rates of currencies. */
export const exchangerateApi = defineProvider({
  id: "exchangerate-api",
  name: "ExchangeRate-API",
  variables: ["EXCHANGERATE_API_KEY", "EXCHANGE_RATE_API_KEY"],
  formats: [
    keyed({
      id: "exchangerate-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(24)}`,
      words: ["exchangerate_api", "exchange_rate_api", "exchangerate_key"],
      source: "the rules of TruffleHog (exchangerateapi), read 2026-11",
      seen: {
        variable: "EXCHANGERATE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://v6.exchangerate-api.com/v6/latest/USD",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://app.exchangerate-api.com/dashboard" },
    docs: { label: "ExchangeRate-API documentation", url: "https://www.exchangerate-api.com/docs/overview" },
  },
});
