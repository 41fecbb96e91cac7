import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Poloniex: trading. */
export const poloniex = defineProvider({
  id: "poloniex",
  name: "Poloniex",
  variables: ["POLONIEX_API_SECRET", "POLONIEX_SECRET"],
  formats: [
    keyed({
      id: "poloniex-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${hex(128)}`,
      words: ["poloniex"],
      source: "the rules of TruffleHog (poloniex), read 2026-11",
      seen: {
        variable: "POLONIEX_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.poloniex.com/accounts",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.poloniex.com/apiKeys" },
    docs: { label: "Poloniex API", url: "https://api-docs.poloniex.com/" },
  },
});
