import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Browserbase: browsers in the cloud. */
export const browserbase = defineProvider({
  id: "browserbase",
  name: "Browserbase",
  variables: ["BROWSERBASE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "browserbase-api-key",
      name: "API key",
      severity: "high",
      shape: shape`bb_live_${base64url(20, 40)}`,
      isGenuine: looksDrawn,
      source: "the rules of Kingfisher (browserbase), read 2026-11",
      seen: {
        variable: "BROWSERBASE_API_KEY",
        header: "X-BB-API-Key: ",
        url: "https://api.browserbase.com/v1/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://www.browserbase.com/settings" },
    docs: { label: "Browserbase API", url: "https://docs.browserbase.com/" },
  },
});
