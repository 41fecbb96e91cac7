import { keyed } from "../formats/define-format.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Visual Crossing: weather. */
export const visualCrossing = defineProvider({
  id: "visual-crossing",
  name: "Visual Crossing",
  variables: ["VISUALCROSSING_API_KEY", "VISUAL_CROSSING_API_KEY"],
  formats: [
    keyed({
      id: "visual-crossing-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${upperAlphanumeric(25)}`,
      words: ["visualcrossing", "visual_crossing"],
      source: "the rules of TruffleHog (visualcrossing), read 2026-11",
      seen: {
        variable: "VISUALCROSSING_API_KEY",
        header: "X-Api-Key: ",
        url: "https://weather.visualcrossing.com/VisualCrossingWebServices/rest/services/timeline/berlin",
      },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://www.visualcrossing.com/account" },
    docs: {
      label: "Visual Crossing documentation",
      url: "https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/",
    },
  },
});
