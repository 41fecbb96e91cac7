import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** AccuWeather: weather. */
export const accuweather = defineProvider({
  id: "accuweather",
  name: "AccuWeather",
  variables: ["ACCUWEATHER_API_KEY"],
  formats: [
    keyed({
      id: "accuweather-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32, 35)}`,
      words: ["accuweather"],
      source: "the rules of TruffleHog (accuweather), read 2026-11; 32 characters, from memory",
      seen: {
        variable: "ACCUWEATHER_API_KEY",
        header: "X-Api-Key: ",
        url: "https://dataservice.accuweather.com/locations/v1/topcities/50",
      },
    }),
  ],
  pages: {
    keys: { label: "My apps", url: "https://developer.accuweather.com/user/me/apps" },
    docs: { label: "AccuWeather API", url: "https://developer.accuweather.com/" },
  },
});
