import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** WakaTime: hours of work. */
export const wakatime = defineProvider({
  id: "wakatime",
  name: "WakaTime",
  variables: ["WAKATIME_API_KEY"],
  formats: [
    selfIdentifying({
      id: "wakatime-api-key",
      name: "API key",
      severity: "low",
      shape: shape`waka_${uuid}`,
      source: "the rules of Kingfisher (wakatime), read 2026-11",
      seen: {
        variable: "WAKATIME_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.wakatime.com/api/v1/users/current",
      },
    }),
    selfIdentifying({
      id: "wakatime-oauth-token",
      name: "OAuth token",
      severity: "low",
      shape: shape`waka_${either("tok", "sec", "ref")}_${alphanumeric(80)}`,
      source: "the documentation of WakaTime, as remembered in 2026-11",
      seen: {
        variable: "WAKATIME_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.wakatime.com/api/v1/users/current",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://wakatime.com/settings/api-key" },
    docs: { label: "WakaTime API", url: "https://wakatime.com/developers" },
  },
});
