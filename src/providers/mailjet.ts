import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mailjet: mails. */
export const mailjet = defineProvider({
  id: "mailjet",
  name: "Mailjet",
  variables: ["MAILJET_API_SECRET", "MJ_APIKEY_PRIVATE", "MAILJET_API_KEY"],
  formats: [
    keyed({
      id: "mailjet-api-key",
      name: "API key or secret key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["mailjet", "mj_apikey"],
      source: "the documentation of Mailjet, as remembered in 2026-11",
      seen: {
        variable: "MAILJET_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.mailjet.com/v3/REST/apikey",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.mailjet.com/account/apikeys" },
    docs: {
      label: "Mailjet authentication",
      url: "https://dev.mailjet.com/email/reference/overview/authentication/",
    },
  },
});
