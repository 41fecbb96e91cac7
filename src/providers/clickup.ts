import { selfIdentifying } from "../formats/define-format.ts";
import { digits, shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ClickUp: project work. */
export const clickup = defineProvider({
  id: "clickup",
  name: "ClickUp",
  variables: ["CLICKUP_API_TOKEN", "CLICKUP_TOKEN", "CLICKUP_API_KEY"],
  formats: [
    selfIdentifying({
      id: "clickup-api-token",
      name: "personal API token",
      severity: "high",
      shape: shape`pk_${digits(6, 10)}_${upperAlphanumeric(32)}`,
      source: "the rules of Kingfisher (clickup), read 2026-11",
      seen: {
        variable: "CLICKUP_API_TOKEN",
        header: "Authorization: ",
        url: "https://api.clickup.com/api/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://app.clickup.com/settings/apps" },
    docs: { label: "ClickUp authentication", url: "https://developer.clickup.com/docs/authentication" },
  },
});
