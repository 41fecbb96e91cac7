import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** CoinMarketCap: prices of coins. */
export const coinmarketcap = defineProvider({
  id: "coinmarketcap",
  name: "CoinMarketCap",
  variables: ["COINMARKETCAP_API_KEY", "CMC_PRO_API_KEY", "CMC_API_KEY"],
  formats: [
    keyed({
      id: "coinmarketcap-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["coinmarketcap", "cmc_pro", "cmc_api", "cmc_key"],
      source: "the rules of TruffleHog (coinmarketcap), read 2026-11",
      seen: {
        variable: "COINMARKETCAP_API_KEY",
        header: "X-CMC_PRO_API_KEY: ",
        url: "https://pro-api.coinmarketcap.com/v1/key/info",
      },
    }),
  ],
  pages: {
    keys: { label: "Overview", url: "https://pro.coinmarketcap.com/account" },
    docs: { label: "CoinMarketCap API", url: "https://coinmarketcap.com/api/documentation/v1/" },
  },
});
