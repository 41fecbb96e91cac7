import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** GoDaddy: domains and their records. */
export const godaddy = defineProvider({
  id: "godaddy",
  name: "GoDaddy",
  variables: ["GODADDY_API_SECRET", "GODADDY_SECRET", "GODADDY_API_KEY"],
  formats: [
    keyed({
      id: "godaddy-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${alphanumeric(21, 23)}`,
      words: ["godaddy", "gd_secret"],
      source: "the documentation of GoDaddy, as remembered in 2026-11",
      seen: {
        variable: "GODADDY_API_SECRET",
        header: "X-Api-Secret: ",
        url: "https://api.godaddy.com/v1/domains",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://developer.godaddy.com/keys" },
    docs: { label: "GoDaddy API", url: "https://developer.godaddy.com/getstarted" },
  },
});
