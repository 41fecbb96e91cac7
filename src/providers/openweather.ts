import { keyed } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
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
    named({
      id: "openweather-appid",
      name: "API key in a request",
      severity: "low",
      names: ["appid", "app_id"],
      nearby: ["openweathermap", "open_weather", "openweather"],
      value: "[0-9a-f]{32}",
      unless: "0-9A-Za-z",
      longest: 32,
      source: "openweathermap.org/appid, as remembered in 2026-11",
      key: () => randomText(32, alphabets.hex),
      variable: "OPENWEATHER_APPID",
      alsoSeen: [
        (key) => `https://api.openweathermap.org/data/2.5/weather?q=\${city}&units=metric&appid=${key}`,
        (key) => `get("https://api.openweathermap.org", { params: { appid: "${key}" } })`,
      ],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://home.openweathermap.org/api_keys" },
    docs: { label: "OpenWeather API keys", url: "https://openweathermap.org/appid" },
  },
});
