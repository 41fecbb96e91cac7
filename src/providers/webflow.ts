import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Webflow: web sites. */
export const webflow = defineProvider({
  id: "webflow",
  name: "Webflow",
  variables: ["WEBFLOW_API_TOKEN", "WEBFLOW_TOKEN", "WEBFLOW_API_KEY", "WEBFLOW_SITE_API_TOKEN"],
  formats: [
    keyed({
      id: "webflow-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["webflow"],
      not: ["site_id", "collection_id"],
      source: "the rules of Kingfisher (webflow), read 2026-11",
      seen: {
        variable: "WEBFLOW_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.webflow.com/v2/token/introspect",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps & integrations", url: "https://webflow.com/dashboard" },
    docs: {
      label: "Webflow authorization",
      url: "https://developers.webflow.com/data/reference/authorization",
    },
  },
});
