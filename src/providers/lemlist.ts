import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** lemlist: mails to customers. */
export const lemlist = defineProvider({
  id: "lemlist",
  name: "lemlist",
  variables: ["LEMLIST_API_KEY"],
  formats: [
    keyed({
      id: "lemlist-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["lemlist"],
      source: "the rules of TruffleHog (lemlist), read 2026-11",
      seen: {
        variable: "LEMLIST_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.lemlist.com/api/team",
      },
    }),
  ],
  pages: {
    keys: { label: "Integrations", url: "https://app.lemlist.com/settings/integrations" },
    docs: { label: "lemlist API", url: "https://developer.lemlist.com/" },
  },
});
