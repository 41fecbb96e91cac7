import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OpenWeather: weather. */
export const openweather = defineProvider({
  id: "openweather",
  name: "OpenWeather",
  variables: ["OPENWEATHER_API_KEY", "OPENWEATHERMAP_API_KEY", "OWM_API_KEY", "OPEN_WEATHER_API_KEY"],
  formats: [
    keyed({
      id: "openweather-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${hex(32)}`,
      words: ["open_weather", "openweathermap", "owm_api", "owm_key"],
      not: ["city_id"],
      source: "the rules of Kingfisher (openweather), read 2026-11",
      seen: {
        variable: "OPENWEATHER_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.openweathermap.org/data/2.5/weather",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://home.openweathermap.org/api_keys" },
    docs: { label: "OpenWeather API keys", url: "https://openweathermap.org/appid" },
  },
});
