import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Tradier: trading. */
export const tradier = defineProvider({
  id: "tradier",
  name: "Tradier",
  variables: ["TRADIER_ACCESS_TOKEN", "TRADIER_API_KEY", "TRADIER_TOKEN"],
  formats: [
    keyed({
      id: "tradier-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`${alphanumeric(28)}`,
      words: ["tradier"],
      source: "the rules of TruffleHog (tradier), read 2026-11",
      seen: {
        variable: "TRADIER_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.tradier.com/v1/user/profile",
      },
    }),
  ],
  pages: {
    keys: { label: "API access", url: "https://dash.tradier.com/settings/api" },
    docs: { label: "Tradier API", url: "https://docs.tradier.com/" },
  },
});
