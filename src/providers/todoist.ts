import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Todoist: things to do. */
export const todoist = defineProvider({
  id: "todoist",
  name: "Todoist",
  variables: ["TODOIST_API_TOKEN", "TODOIST_TOKEN", "TODOIST_API_KEY"],
  formats: [
    keyed({
      id: "todoist-api-token",
      name: "API token",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["todoist"],
      source: "the rules of Kingfisher (todoist), read 2026-11",
      seen: {
        variable: "TODOIST_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.todoist.com/api/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer", url: "https://app.todoist.com/app/settings/integrations/developer" },
    docs: { label: "Todoist API", url: "https://developer.todoist.com/" },
  },
});
