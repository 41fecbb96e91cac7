import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ZenRows: contents of websites. */
export const zenrows = defineProvider({
  id: "zenrows",
  name: "ZenRows",
  variables: ["ZENROWS_API_KEY", "ZENROWS_KEY"],
  formats: [
    keyed({
      id: "zenrows-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["zenrows"],
      source: "the rules of TruffleHog (zenrows), read 2026-11",
      seen: {
        variable: "ZENROWS_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.zenrows.com/v1/",
      },
    }),
  ],
  pages: {
    keys: { label: "Overview", url: "https://app.zenrows.com/" },
    docs: { label: "ZenRows documentation", url: "https://docs.zenrows.com/" },
  },
});
