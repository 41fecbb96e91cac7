import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Toggl: working hours. */
export const toggl = defineProvider({
  id: "toggl",
  name: "Toggl",
  variables: ["TOGGL_API_TOKEN", "TOGGL_TOKEN"],
  formats: [
    keyed({
      id: "toggl-api-token",
      name: "API token",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["toggl_api", "toggl_token", "toggl_track", "toggl_key", "api.track.toggl"],
      source: "the rules of TruffleHog (toggltrack), read 2026-11",
      seen: {
        variable: "TOGGL_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.track.toggl.com/api/v9/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Profile", url: "https://track.toggl.com/profile" },
    docs: { label: "Toggl API", url: "https://engineering.toggl.com/docs/" },
  },
});
