import { keyed } from "../formats/define-format.ts";
import { digits, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pixabay: pictures. */
export const pixabay = defineProvider({
  id: "pixabay",
  name: "Pixabay",
  variables: ["PIXABAY_API_KEY", "PIXABAY_KEY"],
  formats: [
    keyed({
      id: "pixabay-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${digits(5, 9)}-${hex(25)}`,
      words: ["pixabay"],
      by: "nearby",
      source: "the rules of TruffleHog (pixabay), read 2026-11",
      seen: {
        variable: "PIXABAY_API_KEY",
        header: "X-Api-Key: ",
        url: "https://pixabay.com/api/",
      },
    }),
  ],
  pages: {
    keys: { label: "API documentation", url: "https://pixabay.com/api/docs/" },
    docs: { label: "Pixabay API", url: "https://pixabay.com/api/docs/" },
  },
});
