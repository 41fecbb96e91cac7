import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Weatherbit: weather. */
export const weatherbit = defineProvider({
  id: "weatherbit",
  name: "Weatherbit",
  variables: ["WEATHERBIT_API_KEY", "WEATHERBIT_KEY"],
  formats: [
    keyed({
      id: "weatherbit-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["weatherbit"],
      source: "the rules of TruffleHog (weatherbit), read 2026-11",
      seen: {
        variable: "WEATHERBIT_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.weatherbit.io/v2.0/current",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://www.weatherbit.io/account/dashboard" },
    docs: { label: "Weatherbit API", url: "https://www.weatherbit.io/api" },
  },
});
