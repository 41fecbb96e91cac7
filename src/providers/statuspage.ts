import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Statuspage: what works and what does not. */
export const statuspage = defineProvider({
  id: "statuspage",
  name: "Statuspage",
  variables: ["STATUSPAGE_API_KEY", "STATUSPAGE_API_TOKEN"],
  formats: [
    keyed({
      id: "statuspage-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["statuspage", "status_page_api"],
      not: ["page_id", "component_id", "metric_id"],
      source: "the rules of TruffleHog (statuspage), read 2026-11",
      seen: {
        variable: "STATUSPAGE_API_KEY",
        header: "Authorization: OAuth ",
        url: "https://api.statuspage.io/v1/pages",
      },
    }),
  ],
  pages: {
    keys: { label: "API info", url: "https://manage.statuspage.io/" },
    docs: { label: "Statuspage API", url: "https://developer.statuspage.io/" },
  },
});
