import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, digits, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Twitch: live video. Client ids are public. */
export const twitch = defineProvider({
  id: "twitch",
  name: "Twitch",
  variables: [
    "TWITCH_CLIENT_SECRET",
    "TWITCH_ACCESS_TOKEN",
    "TWITCH_OAUTH_TOKEN",
    "TWITCH_TOKEN",
    "TWITCH_SECRET",
  ],
  formats: [
    selfIdentifying({
      id: "twitch-chat-token",
      name: "chat token",
      severity: "medium",
      shape: shape`oauth:${lowerAlphanumeric(30)}`,
      source: "the documentation of Twitch, as remembered in 2026-11",
      seen: {
        variable: "TWITCH_OAUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://id.twitch.tv/oauth2/validate",
      },
    }),
    keyed({
      id: "twitch-client-secret",
      name: "client secret or access token",
      severity: "high",
      shape: shape`${lowerAlphanumeric(30)}`,
      words: ["twitch"],
      not: ["client_id", "user_id", "channel_id"],
      source: "the rules of gitleaks and betterleaks (twitch-api-token), read 2026-11",
      seen: {
        variable: "TWITCH_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://id.twitch.tv/oauth2/validate",
      },
    }),
    selfIdentifying({
      id: "twitch-stream-key",
      name: "stream key",
      severity: "medium",
      shape: shape`live_${digits(7, 12)}_${alphanumeric(30)}`,
      source: "the help of Twitch, as remembered in 2026-11",
      seen: {
        variable: "TWITCH_STREAM_KEY",
        header: "Authorization: Bearer ",
        url: "https://id.twitch.tv/oauth2/validate",
      },
    }),
  ],
  pages: {
    keys: { label: "Applications", url: "https://dev.twitch.tv/console/apps" },
    docs: { label: "Twitch authentication", url: "https://dev.twitch.tv/docs/authentication/" },
  },
});
