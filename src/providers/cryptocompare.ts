import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** CryptoCompare: prices of coins. */
export const cryptocompare = defineProvider({
  id: "cryptocompare",
  name: "CryptoCompare",
  variables: ["CRYPTOCOMPARE_API_KEY"],
  formats: [
    keyed({
      id: "cryptocompare-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${hex(64)}`,
      words: ["cryptocompare", "crypto_compare"],
      source: "the rules of TruffleHog (cryptocompare), read 2026-11",
      seen: {
        variable: "CRYPTOCOMPARE_API_KEY",
        header: "authorization: Apikey ",
        url: "https://min-api.cryptocompare.com/data/price",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.cryptocompare.com/cryptopian/api-keys" },
    docs: { label: "CryptoCompare API", url: "https://min-api.cryptocompare.com/documentation" },
  },
});
