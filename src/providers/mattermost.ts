import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mattermost: talk in teams. */
export const mattermost = defineProvider({
  id: "mattermost",
  name: "Mattermost",
  variables: ["MATTERMOST_TOKEN", "MATTERMOST_ACCESS_TOKEN", "MATTERMOST_BOT_TOKEN"],
  formats: [
    keyed({
      id: "mattermost-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${lowerAlphanumeric(26)}`,
      words: ["mattermost"],
      not: ["team_id", "channel_id", "user_id", "post_id"],
      source: "the rules of gitleaks and betterleaks (mattermost-access-token), read 2026-11",
      seen: {
        variable: "MATTERMOST_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://mattermost.example.com/api/v4/users/me",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Mattermost access tokens",
      url: "https://developers.mattermost.com/integrate/reference/personal-access-token/",
    },
  },
});
