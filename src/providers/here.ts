import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** HERE: maps. */
export const here = defineProvider({
  id: "here",
  name: "HERE",
  variables: ["HERE_API_KEY", "HERE_ACCESS_KEY_SECRET"],
  formats: [
    keyed({
      id: "here-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${base64url(43)}`,
      words: ["here_api", "here_maps", "here_rest", "here_app", "hereapi", "heremaps", "hereapi.com"],
      not: ["app_id"],
      source: "the rules of TruffleHog (hereapi), read 2026-11",
      seen: {
        variable: "HERE_API_KEY",
        header: "X-Api-Key: ",
        url: "https://geocode.search.hereapi.com/v1/geocode",
      },
    }),
  ],
  pages: {
    keys: { label: "Access manager", url: "https://platform.here.com/admin/apps" },
    docs: { label: "HERE API keys", url: "https://www.here.com/docs/" },
  },
});
