import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Strava: sports. */
export const strava = defineProvider({
  id: "strava",
  name: "Strava",
  variables: ["STRAVA_CLIENT_SECRET", "STRAVA_ACCESS_TOKEN", "STRAVA_REFRESH_TOKEN"],
  formats: [
    keyed({
      id: "strava-client-secret",
      name: "client secret or token",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["strava"],
      not: ["client_id", "commit"],
      source: "the rules of TruffleHog (strava), read 2026-11",
      seen: {
        variable: "STRAVA_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://www.strava.com/api/v3/athlete",
      },
    }),
  ],
  pages: {
    keys: { label: "My API application", url: "https://www.strava.com/settings/api" },
    docs: { label: "Strava authentication", url: "https://developers.strava.com/docs/authentication/" },
  },
});
