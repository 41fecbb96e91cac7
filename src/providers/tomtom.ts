import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** TomTom: maps. */
export const tomtom = defineProvider({
  id: "tomtom",
  name: "TomTom",
  variables: ["TOMTOM_API_KEY", "TOMTOM_KEY"],
  formats: [
    keyed({
      id: "tomtom-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["tomtom"],
      source: "the rules of TruffleHog (tomtom), read 2026-11",
      seen: {
        variable: "TOMTOM_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.tomtom.com/search/2/search/berlin.json",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://developer.tomtom.com/user/me/apps" },
    docs: { label: "TomTom documentation", url: "https://developer.tomtom.com/" },
  },
});
