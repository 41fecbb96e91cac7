import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pexels: photographs. */
export const pexels = defineProvider({
  id: "pexels",
  name: "Pexels",
  variables: ["PEXELS_API_KEY"],
  formats: [
    keyed({
      id: "pexels-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(56)}`,
      isGenuine: isNoHash,
      words: ["pexels"],
      source: "the rules of Kingfisher (pexels), read 2026-11",
      seen: {
        variable: "PEXELS_API_KEY",
        header: "Authorization: ",
        url: "https://api.pexels.com/v1/curated",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://www.pexels.com/api/key/" },
    docs: { label: "Pexels API", url: "https://www.pexels.com/api/documentation/" },
  },
});
