import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SerpApi: search results for programs. */
export const serpapi = defineProvider({
  id: "serpapi",
  name: "SerpApi",
  variables: ["SERPAPI_API_KEY", "SERPAPI_KEY", "SERP_API_KEY"],
  formats: [
    keyed({
      id: "serpapi-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(64)}`,
      words: ["serpapi", "serp_api"],
      source: "the rules of Kingfisher (serpapi), read 2026-11",
      seen: {
        variable: "SERPAPI_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://serpapi.com/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://serpapi.com/manage-api-key" },
    docs: { label: "SerpApi", url: "https://serpapi.com/search-api" },
  },
});
