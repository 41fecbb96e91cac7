import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Giphy: moving pictures. */
export const giphy = defineProvider({
  id: "giphy",
  name: "Giphy",
  variables: ["GIPHY_API_KEY"],
  formats: [
    keyed({
      id: "giphy-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["giphy"],
      source: "the documentation of Giphy, as remembered in 2026-11",
      seen: {
        variable: "GIPHY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.giphy.com/v1/gifs/search",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://developers.giphy.com/dashboard/" },
    docs: { label: "Giphy API", url: "https://developers.giphy.com/docs/api/" },
  },
});
