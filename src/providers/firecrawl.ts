import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Firecrawl: web pages for models. */
export const firecrawl = defineProvider({
  id: "firecrawl",
  name: "Firecrawl",
  variables: ["FIRECRAWL_API_KEY"],
  formats: [
    selfIdentifying({
      id: "firecrawl-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`fc-${hex(32)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "FIRECRAWL_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.firecrawl.dev/v2/team/credit-usage",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.firecrawl.dev/app/api-keys" },
    docs: { label: "Firecrawl API", url: "https://docs.firecrawl.dev/" },
  },
});
