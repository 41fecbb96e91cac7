import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Yelp: places and what people think of them. */
export const yelp = defineProvider({
  id: "yelp",
  name: "Yelp",
  variables: ["YELP_API_KEY", "YELP_FUSION_API_KEY"],
  formats: [
    keyed({
      id: "yelp-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${base64url(128)}`,
      isGenuine: isNoHash,
      words: ["yelp"],
      source: "the rules of Kingfisher (yelp), read 2026-11",
      seen: {
        variable: "YELP_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.yelp.com/v3/businesses/search",
      },
    }),
  ],
  pages: {
    keys: { label: "Manage API access", url: "https://www.yelp.com/developers/v3/manage_app" },
    docs: {
      label: "Yelp Fusion authentication",
      url: "https://docs.developer.yelp.com/docs/places-authentication",
    },
  },
});
