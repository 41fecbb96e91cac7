import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Spotify: music. Client ids are public. */
export const spotify = defineProvider({
  id: "spotify",
  name: "Spotify",
  variables: ["SPOTIFY_CLIENT_SECRET", "SPOTIPY_CLIENT_SECRET", "SPOTIFY_SECRET"],
  formats: [
    keyed({
      id: "spotify-client-secret",
      name: "client secret",
      severity: "medium",
      shape: shape`${hex(32)}`,
      publicHalf: { names: ["client_id"], shape: shape`${hex(32)}` },
      words: ["spotify", "spotipy"],
      not: ["client_id"],
      source: "the rules of Kingfisher (spotify), read 2026-11",
      seen: {
        variable: "SPOTIFY_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://accounts.spotify.com/api/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://developer.spotify.com/dashboard" },
    docs: { label: "Spotify apps", url: "https://developer.spotify.com/documentation/web-api/concepts/apps" },
  },
});
