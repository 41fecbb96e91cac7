import { keyed } from "../formats/define-format.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Alpha Vantage: prices of stocks. */
export const alphaVantage = defineProvider({
  id: "alpha-vantage",
  name: "Alpha Vantage",
  variables: ["ALPHAVANTAGE_API_KEY", "ALPHA_VANTAGE_API_KEY"],
  formats: [
    keyed({
      id: "alpha-vantage-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${upperAlphanumeric(16)}`,
      words: ["alphavantage", "alpha_vantage"],
      source: "the documentation of Alpha Vantage, as remembered in 2026-11",
      seen: {
        variable: "ALPHAVANTAGE_API_KEY",
        header: "X-Api-Key: ",
        url: "https://www.alphavantage.co/query",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://www.alphavantage.co/support/#api-key" },
    docs: { label: "Alpha Vantage API", url: "https://www.alphavantage.co/documentation/" },
  },
});
