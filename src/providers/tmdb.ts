import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** The Movie Database. Its read tokens are JWTs. */
export const tmdb = defineProvider({
  id: "tmdb",
  name: "TMDB",
  variables: ["TMDB_API_KEY", "TMDB_KEY", "THEMOVIEDB_API_KEY"],
  formats: [
    keyed({
      id: "tmdb-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${hex(32)}`,
      words: ["tmdb", "themoviedb", "moviedb"],
      not: ["movie_id"],
      source: "the rules of Kingfisher (themoviedb), read 2026-11",
      seen: {
        variable: "TMDB_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.themoviedb.org/3/configuration",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.themoviedb.org/settings/api" },
    docs: {
      label: "TMDB authentication",
      url: "https://developer.themoviedb.org/docs/authentication-application",
    },
  },
});
