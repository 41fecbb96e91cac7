import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OpenCage: addresses on maps. */
export const opencage = defineProvider({
  id: "opencage",
  name: "OpenCage",
  variables: ["OPENCAGE_API_KEY", "OPENCAGE_KEY"],
  formats: [
    keyed({
      id: "opencage-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["opencage"],
      source: "the rules of TruffleHog (opencagedata), read 2026-11",
      seen: {
        variable: "OPENCAGE_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.opencagedata.com/geocode/v1/json",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://opencagedata.com/dashboard#geocoding" },
    docs: { label: "OpenCage API", url: "https://opencagedata.com/api" },
  },
});
