import { keyed } from "../formats/define-format.ts";
import { anyUuid, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** CoinAPI: prices of coins. */
export const coinapi = defineProvider({
  id: "coinapi",
  name: "CoinAPI",
  variables: ["COINAPI_KEY", "COINAPI_API_KEY"],
  formats: [
    keyed({
      id: "coinapi-key",
      name: "key",
      severity: "low",
      shape: shape`${anyUuid}`,
      words: ["coinapi"],
      source: "the rules of TruffleHog (coinapi), read 2026-11",
      seen: {
        variable: "COINAPI_KEY",
        header: "X-CoinAPI-Key: ",
        url: "https://rest.coinapi.io/v1/exchanges",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.coinapi.io/" },
    docs: { label: "CoinAPI documentation", url: "https://docs.coinapi.io/" },
  },
});
