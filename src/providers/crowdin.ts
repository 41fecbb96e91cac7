import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Crowdin: translations. */
export const crowdin = defineProvider({
  id: "crowdin",
  name: "Crowdin",
  variables: ["CROWDIN_PERSONAL_TOKEN", "CROWDIN_API_TOKEN", "CROWDIN_TOKEN"],
  formats: [
    keyed({
      id: "crowdin-access-token",
      name: "personal access token",
      severity: "high",
      shape: shape`${hex(80)}`,
      words: ["crowdin"],
      source: "the documentation of Crowdin, as remembered in 2026-11",
      seen: {
        variable: "CROWDIN_PERSONAL_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.crowdin.com/api/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://crowdin.com/settings#api-key" },
    docs: { label: "Crowdin API", url: "https://support.crowdin.com/developer/api/" },
  },
});
