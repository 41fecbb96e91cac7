import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Visual Studio App Center: mobile apps, until 2025. */
export const appCenter = defineProvider({
  id: "app-center",
  name: "App Center",
  variables: ["APPCENTER_ACCESS_TOKEN", "APPCENTER_API_TOKEN"],
  formats: [
    keyed({
      id: "app-center-api-token",
      name: "API token",
      severity: "low",
      shape: shape`${hex(40)}`,
      words: ["appcenter", "app_center_token", "app_center_api"],
      source: "the documentation of App Center, as remembered in 2026-11",
      seen: {
        variable: "APPCENTER_ACCESS_TOKEN",
        header: "X-API-Token: ",
        url: "https://api.appcenter.ms/v0.1/user",
      },
    }),
  ],
  pages: {
    docs: { label: "App Center", url: "https://learn.microsoft.com/en-us/appcenter/" },
  },
});
