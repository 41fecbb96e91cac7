import { keyed } from "../formats/define-format.ts";
import { hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Infobip: text messages. */
export const infobip = defineProvider({
  id: "infobip",
  name: "Infobip",
  variables: ["INFOBIP_API_KEY"],
  formats: [
    keyed({
      id: "infobip-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}-${uuid}`,
      words: ["infobip"],
      by: "nearby",
      source: "the documentation of Infobip, as remembered in 2026-11",
      seen: {
        variable: "INFOBIP_API_KEY",
        header: "Authorization: App ",
        url: "https://api.infobip.com/account/1/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.infobip.com/dev/api-keys" },
    docs: {
      label: "Infobip authentication",
      url: "https://www.infobip.com/docs/essentials/api-essentials/api-authentication",
    },
  },
});
