import { keyed } from "../formats/define-format.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ScrapingBee: contents of websites. */
export const scrapingbee = defineProvider({
  id: "scrapingbee",
  name: "ScrapingBee",
  variables: ["SCRAPINGBEE_API_KEY"],
  formats: [
    keyed({
      id: "scrapingbee-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${upperAlphanumeric(80)}`,
      words: ["scrapingbee", "scraping_bee"],
      source: "the rules of TruffleHog (scrapingbee), read 2026-11",
      seen: {
        variable: "SCRAPINGBEE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://app.scrapingbee.com/api/v1/usage",
      },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://app.scrapingbee.com/account/manage/api_key" },
    docs: { label: "ScrapingBee documentation", url: "https://www.scrapingbee.com/documentation/" },
  },
});
