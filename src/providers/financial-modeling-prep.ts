import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Financial Modeling Prep: prices of stocks. */
export const financialModelingPrep = defineProvider({
  id: "financial-modeling-prep",
  name: "Financial Modeling Prep",
  variables: ["FMP_API_KEY", "FINANCIALMODELINGPREP_API_KEY"],
  formats: [
    keyed({
      id: "financial-modeling-prep-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      words: ["financialmodelingprep", "financial_modeling_prep", "fmp_api", "fmp_key"],
      source: "the rules of TruffleHog (financialmodelingprep), read 2026-11",
      seen: {
        variable: "FMP_API_KEY",
        header: "apikey: ",
        url: "https://financialmodelingprep.com/stable/quote",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://site.financialmodelingprep.com/developer/docs/dashboard" },
    docs: {
      label: "Financial Modeling Prep API",
      url: "https://site.financialmodelingprep.com/developer/docs",
    },
  },
});
