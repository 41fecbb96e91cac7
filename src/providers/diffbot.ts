import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Diffbot: contents of websites. */
export const diffbot = defineProvider({
  id: "diffbot",
  name: "Diffbot",
  variables: ["DIFFBOT_TOKEN", "DIFFBOT_API_TOKEN"],
  formats: [
    keyed({
      id: "diffbot-token",
      name: "token",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["diffbot"],
      source: "the rules of TruffleHog (diffbot), read 2026-11",
      seen: {
        variable: "DIFFBOT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.diffbot.com/v3/account",
      },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://app.diffbot.com/" },
    docs: { label: "Diffbot documentation", url: "https://docs.diffbot.com/" },
  },
});
