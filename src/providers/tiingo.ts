import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Tiingo: prices of stocks. */
export const tiingo = defineProvider({
  id: "tiingo",
  name: "Tiingo",
  variables: ["TIINGO_API_KEY", "TIINGO_TOKEN"],
  formats: [
    keyed({
      id: "tiingo-api-token",
      name: "API token",
      severity: "low",
      shape: shape`${lowerAlphanumeric(40)}`,
      words: ["tiingo"],
      source: "the rules of TruffleHog (tiingo), read 2026-11",
      seen: {
        variable: "TIINGO_API_KEY",
        header: "Authorization: Token ",
        url: "https://api.tiingo.com/api/test",
      },
    }),
  ],
  pages: {
    keys: { label: "API token", url: "https://www.tiingo.com/account/api/token" },
    docs: { label: "Tiingo documentation", url: "https://www.tiingo.com/documentation/general/overview" },
  },
});
