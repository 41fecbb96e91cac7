import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ipgeolocation: places of addresses. */
export const ipgeolocation = defineProvider({
  id: "ipgeolocation",
  name: "ipgeolocation",
  variables: ["IPGEOLOCATION_API_KEY"],
  formats: [
    keyed({
      id: "ipgeolocation-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["ipgeolocation"],
      source: "the rules of TruffleHog (ipgeolocation), read 2026-11",
      seen: {
        variable: "IPGEOLOCATION_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.ipgeolocation.io/ipgeo",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://app.ipgeolocation.io/dashboard" },
    docs: { label: "ipgeolocation documentation", url: "https://ipgeolocation.io/documentation.html" },
  },
});
