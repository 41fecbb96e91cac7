import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, optional, shape, upperAlphanumeric } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Foursquare: places. */
export const foursquare = defineProvider({
  id: "foursquare",
  name: "Foursquare",
  variables: ["FOURSQUARE_API_KEY", "FOURSQUARE_CLIENT_SECRET", "FSQ_API_KEY"],
  formats: [
    selfIdentifying({
      id: "foursquare-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`fsq3${base64(40, 44)}${optional(shape`=`)}`,
      isGenuine: looksDrawn,
      source: "the documentation of Foursquare, as remembered in 2026-11",
      seen: {
        variable: "FOURSQUARE_API_KEY",
        header: "Authorization: ",
        url: "https://api.foursquare.com/v3/places/search",
      },
    }),
    keyed({
      id: "foursquare-client-secret",
      name: "client secret",
      severity: "medium",
      shape: shape`${upperAlphanumeric(48)}`,
      words: ["foursquare"],
      not: ["client_id"],
      source: "the rules of TruffleHog (foursquare), read 2026-11",
      seen: {
        variable: "FOURSQUARE_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.foursquare.com/v2/users/self",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer console", url: "https://foursquare.com/developers/home" },
    docs: { label: "Foursquare documentation", url: "https://docs.foursquare.com/" },
  },
});
