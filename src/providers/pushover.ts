import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pushover: notifications. User keys say who is notified. */
export const pushover = defineProvider({
  id: "pushover",
  name: "Pushover",
  variables: ["PUSHOVER_TOKEN", "PUSHOVER_API_TOKEN", "PUSHOVER_APP_TOKEN"],
  formats: [
    keyed({
      id: "pushover-api-token",
      name: "application token",
      severity: "low",
      shape: shape`${lowerAlphanumeric(30)}`,
      words: ["pushover"],
      not: ["user_key", "user"],
      source: "pushover.net/api, as remembered in 2026-11",
      seen: {
        variable: "PUSHOVER_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.pushover.net/1/users/validate.json",
      },
    }),
  ],
  pages: {
    keys: { label: "Your applications", url: "https://pushover.net/" },
    docs: { label: "Pushover API", url: "https://pushover.net/api" },
  },
});
