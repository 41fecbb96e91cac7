import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Lichess: chess. */
export const lichess = defineProvider({
  id: "lichess",
  name: "Lichess",
  variables: ["LICHESS_TOKEN", "LICHESS_API_TOKEN", "LICHESS_BOT_TOKEN"],
  formats: [
    selfIdentifying({
      id: "lichess-personal-token",
      name: "personal access token",
      severity: "medium",
      shape: shape`lip_${alphanumeric(20)}`,
      isGenuine: hasBothCases,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "LICHESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://lichess.org/api/account",
      },
    }),
    selfIdentifying({
      id: "lichess-oauth-token",
      name: "OAuth access token",
      severity: "medium",
      shape: shape`lio_${alphanumeric(32)}`,
      isGenuine: hasBothCases,
      source: "the source of Lichess, as remembered in 2026-11",
      seen: {
        variable: "LICHESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://lichess.org/api/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API access tokens", url: "https://lichess.org/account/oauth/token" },
    docs: { label: "Lichess API", url: "https://lichess.org/api" },
  },
});
