import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mixpanel: what users do. */
export const mixpanel = defineProvider({
  id: "mixpanel",
  name: "Mixpanel",
  variables: ["MIXPANEL_API_SECRET", "MIXPANEL_SECRET"],
  formats: [
    keyed({
      id: "mixpanel-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["mixpanel_secret", "mixpanel_api_secret", "mixpanel_project_secret"],
      source: "the rules of TruffleHog (mixpanel), read 2026-11; the project token beside it is public",
      seen: {
        variable: "MIXPANEL_API_SECRET",
        header: "X-Mixpanel-Secret: ",
        url: "https://mixpanel.com/api/app/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Project settings", url: "https://mixpanel.com/settings/project" },
    docs: { label: "Mixpanel API", url: "https://developer.mixpanel.com/reference/project-secret" },
  },
});
