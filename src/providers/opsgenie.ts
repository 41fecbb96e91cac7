import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Opsgenie: alerts. */
export const opsgenie = defineProvider({
  id: "opsgenie",
  name: "Opsgenie",
  variables: ["OPSGENIE_API_KEY", "GENIE_KEY", "OPSGENIE_KEY"],
  formats: [
    keyed({
      id: "opsgenie-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["opsgenie", "genie_key", "geniekey"],
      not: ["team_id", "schedule_id", "alert_id", "user_id"],
      source: "the rules of Kingfisher (opsgenie), read 2026-11",
      seen: {
        variable: "OPSGENIE_API_KEY",
        header: "Authorization: GenieKey ",
        url: "https://api.opsgenie.com/v2/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API key management", url: "https://app.opsgenie.com/settings/api-key-management" },
    docs: {
      label: "Opsgenie API keys",
      url: "https://support.atlassian.com/opsgenie/docs/api-key-management/",
    },
  },
});
