import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Geoapify: maps and addresses. */
export const geoapify = defineProvider({
  id: "geoapify",
  name: "Geoapify",
  variables: ["GEOAPIFY_API_KEY"],
  formats: [
    keyed({
      id: "geoapify-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["geoapify"],
      source: "the rules of TruffleHog (geoapify), read 2026-11",
      seen: {
        variable: "GEOAPIFY_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.geoapify.com/v1/geocode/search",
      },
    }),
  ],
  pages: {
    keys: { label: "My projects", url: "https://myprojects.geoapify.com/" },
    docs: { label: "Geoapify documentation", url: "https://apidocs.geoapify.com/" },
  },
});
