import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sendbird: chat. Application ids are public. */
export const sendbird = defineProvider({
  id: "sendbird",
  name: "Sendbird",
  variables: ["SENDBIRD_API_TOKEN", "SENDBIRD_MASTER_API_TOKEN", "SENDBIRD_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "sendbird-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["sendbird"],
      not: ["app_id", "application_id"],
      source: "the rules of gitleaks and betterleaks (sendbird-access-token), read 2026-11",
      seen: {
        variable: "SENDBIRD_API_TOKEN",
        header: "Api-Token: ",
        url: "https://api-acme.sendbird.com/v3/users",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://dashboard.sendbird.com/" },
    docs: {
      label: "Sendbird API tokens",
      url: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
    },
  },
});
