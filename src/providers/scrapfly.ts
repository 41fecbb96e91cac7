import { selfIdentifying } from "../formats/define-format.ts";
import { either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Scrapfly: contents of websites. */
export const scrapfly = defineProvider({
  id: "scrapfly",
  name: "Scrapfly",
  variables: ["SCRAPFLY_API_KEY", "SCRAPFLY_KEY"],
  formats: [
    selfIdentifying({
      id: "scrapfly-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`scp-${either("live", "test")}-${lowerAlphanumeric(32)}`,
      source: "the rules of TruffleHog (scrapfly), read 2026-11",
      seen: {
        variable: "SCRAPFLY_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.scrapfly.io/account",
      },
    }),
  ],
  pages: {
    keys: { label: "Overview", url: "https://scrapfly.io/dashboard" },
    docs: { label: "Scrapfly documentation", url: "https://scrapfly.io/docs" },
  },
});
