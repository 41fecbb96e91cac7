import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ScraperAPI: contents of websites. */
export const scraperapi = defineProvider({
  id: "scraperapi",
  name: "ScraperAPI",
  variables: ["SCRAPERAPI_KEY", "SCRAPERAPI_API_KEY", "SCRAPER_API_KEY"],
  formats: [
    keyed({
      id: "scraperapi-key",
      name: "API key",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["scraperapi", "scraper_api"],
      source: "the rules of TruffleHog (scraperapi), read 2026-11",
      seen: {
        variable: "SCRAPERAPI_KEY",
        header: "X-Api-Key: ",
        url: "https://api.scraperapi.com/account",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://dashboard.scraperapi.com/" },
    docs: { label: "ScraperAPI documentation", url: "https://docs.scraperapi.com/" },
  },
});
