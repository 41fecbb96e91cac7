import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Lokalise: translations. */
export const lokalise = defineProvider({
  id: "lokalise",
  name: "Lokalise",
  variables: ["LOKALISE_API_TOKEN", "LOKALISE_TOKEN", "LOKALISE_API_KEY"],
  formats: [
    keyed({
      id: "lokalise-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["lokalise"],
      source: "the rules of Kingfisher (lokalise), read 2026-11",
      seen: {
        variable: "LOKALISE_API_TOKEN",
        header: "X-Api-Token: ",
        url: "https://api.lokalise.com/api2/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://app.lokalise.com/profile#apitokens" },
    docs: { label: "Lokalise API", url: "https://developers.lokalise.com/" },
  },
});
