import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Wistia: video. */
export const wistia = defineProvider({
  id: "wistia",
  name: "Wistia",
  variables: ["WISTIA_API_TOKEN", "WISTIA_ACCESS_TOKEN", "WISTIA_API_PASSWORD"],
  formats: [
    keyed({
      id: "wistia-api-token",
      name: "API token",
      severity: "medium",
      shape: shape`${hex(64)}`,
      words: ["wistia"],
      source: "the rules of Kingfisher (wistia), read 2026-11",
      seen: {
        variable: "WISTIA_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.wistia.com/v1/account.json",
      },
    }),
  ],
  pages: {
    keys: { label: "API access", url: "https://my.wistia.com/account/api" },
    docs: { label: "Wistia API", url: "https://docs.wistia.com/" },
  },
});
