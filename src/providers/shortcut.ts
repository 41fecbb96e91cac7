import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Shortcut: stories of teams. */
export const shortcut = defineProvider({
  id: "shortcut",
  name: "Shortcut",
  variables: ["SHORTCUT_API_TOKEN", "CLUBHOUSE_API_TOKEN"],
  formats: [
    keyed({
      id: "shortcut-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["shortcut_api", "shortcut_token", "clubhouse_api", "clubhouse_token", "api.app.shortcut"],
      source: "the rules of TruffleHog (shortcut), read 2026-11",
      seen: {
        variable: "SHORTCUT_API_TOKEN",
        header: "Shortcut-Token: ",
        url: "https://api.app.shortcut.com/api/v3/member",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://app.shortcut.com/settings/account/api-tokens" },
    docs: { label: "Shortcut API", url: "https://developer.shortcut.com/" },
  },
});
