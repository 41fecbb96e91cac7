import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bittrex: exchange of cryptocurrencies, closed in 2023. */
export const bittrex = defineProvider({
  id: "bittrex",
  name: "Bittrex",
  variables: ["BITTREX_API_SECRET", "BITTREX_SECRET", "BITTREX_API_KEY"],
  formats: [
    keyed({
      id: "bittrex-api-secret",
      name: "API key or secret",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["bittrex"],
      source: "the rules of gitleaks and betterleaks (bittrex-secret-key), read 2026-11",
      seen: {
        variable: "BITTREX_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.bittrex.com/v3/balances",
      },
    }),
  ],
  pages: {
    docs: { label: "Bittrex API", url: "https://bittrex.github.io/api/v3" },
  },
});
