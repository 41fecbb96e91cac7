import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Finnhub: data of markets. */
export const finnhub = defineProvider({
  id: "finnhub",
  name: "Finnhub",
  variables: ["FINNHUB_API_KEY", "FINNHUB_TOKEN"],
  formats: [
    keyed({
      id: "finnhub-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(20)}`,
      words: ["finnhub"],
      source: "the rules of gitleaks and betterleaks (finnhub-access-token), read 2026-11",
      seen: {
        variable: "FINNHUB_API_KEY",
        header: "X-Finnhub-Token: ",
        url: "https://finnhub.io/api/v1/quote",
      },
    }),
    keyed({
      id: "finnhub-long-api-key",
      name: "API key of the newer kind",
      severity: "low",
      shape: shape`${lowerAlphanumeric(40)}`,
      words: ["finnhub"],
      source: "the documentation of Finnhub, as remembered in 2026-11",
      seen: {
        variable: "FINNHUB_API_KEY",
        header: "X-Finnhub-Token: ",
        url: "https://finnhub.io/api/v1/quote",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://finnhub.io/dashboard" },
    docs: { label: "Finnhub API", url: "https://finnhub.io/docs/api" },
  },
});
