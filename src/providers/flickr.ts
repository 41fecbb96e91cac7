import { keyed } from "../formats/define-format.ts";
import { hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Flickr: photographs. */
export const flickr = defineProvider({
  id: "flickr",
  name: "Flickr",
  variables: ["FLICKR_SECRET", "FLICKR_API_SECRET", "FLICKR_API_KEY"],
  formats: [
    keyed({
      id: "flickr-secret",
      name: "API secret",
      severity: "medium",
      shape: shape`${hex(16)}`,
      words: ["flickr"],
      not: ["api_key", "photo_id", "user_id"],
      source: "the documentation of Flickr, as remembered in 2026-11",
      seen: {
        variable: "FLICKR_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.flickr.com/services/rest/",
      },
    }),
    keyed({
      id: "flickr-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["flickr"],
      source: "the rules of gitleaks and betterleaks (flickr-access-token), read 2026-11",
      seen: {
        variable: "FLICKR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.flickr.com/services/rest/",
      },
    }),
  ],
  pages: {
    keys: { label: "App Garden", url: "https://www.flickr.com/services/apps/by/me" },
    docs: { label: "Flickr API keys", url: "https://www.flickr.com/services/api/misc.api_keys.html" },
  },
});
