import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** PandaDoc: contracts. */
export const pandadoc = defineProvider({
  id: "pandadoc",
  name: "PandaDoc",
  variables: ["PANDADOC_API_KEY"],
  formats: [
    keyed({
      id: "pandadoc-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["pandadoc"],
      source: "the rules of TruffleHog (pandadoc), read 2026-11",
      seen: {
        variable: "PANDADOC_API_KEY",
        header: "Authorization: API-Key ",
        url: "https://api.pandadoc.com/public/v1/members/current",
      },
    }),
  ],
  pages: {
    keys: {
      label: "Developer dashboard",
      url: "https://app.pandadoc.com/a/#/settings/api-dashboard/configuration",
    },
    docs: {
      label: "PandaDoc authentication",
      url: "https://developers.pandadoc.com/reference/api-key-authentication-process",
    },
  },
});
