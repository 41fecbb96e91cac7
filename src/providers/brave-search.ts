import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Brave Search: search results for programs. */
export const braveSearch = defineProvider({
  id: "brave-search",
  name: "Brave Search",
  variables: ["BRAVE_API_KEY", "BRAVE_SEARCH_API_KEY"],
  formats: [
    selfIdentifying({
      id: "brave-search-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`BSA${base64url(24, 40)}`,
      isGenuine: hasBothCases,
      source: "the rules of betterleaks (brave-search-api-key), read 2026-11",
      seen: {
        variable: "BRAVE_API_KEY",
        header: "X-Subscription-Token: ",
        url: "https://api.search.brave.com/res/v1/web/search",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://api-dashboard.search.brave.com/app/keys" },
    docs: { label: "Brave Search API", url: "https://api-dashboard.search.brave.com/app/documentation" },
  },
});
