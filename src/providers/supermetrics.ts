import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Supermetrics: marketing data. */
export const supermetrics = defineProvider({
  id: "supermetrics",
  name: "Supermetrics",
  variables: ["SUPERMETRICS_API_KEY"],
  formats: [
    keyed({
      id: "supermetrics-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`api_${alphanumeric(50, 80)}`,
      words: ["supermetrics"],
      by: "nearby",
      source: "the documentation of Supermetrics, as remembered in 2026-11",
      seen: {
        variable: "SUPERMETRICS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.supermetrics.com/enterprise/v2/query/data/json",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://hub.supermetrics.com/" },
    docs: { label: "Supermetrics API", url: "https://docs.supermetrics.com/" },
  },
});
