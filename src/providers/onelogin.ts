import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OneLogin: sign-in of staff. */
export const onelogin = defineProvider({
  id: "onelogin",
  name: "OneLogin",
  variables: ["ONELOGIN_CLIENT_SECRET"],
  formats: [
    keyed({
      id: "onelogin-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`${hex(64)}`,
      words: ["onelogin", "one_login"],
      not: ["client_id"],
      source: "the rules of TruffleHog (onelogin), read 2026-11",
      seen: {
        variable: "ONELOGIN_CLIENT_SECRET",
        header: "client_secret:",
        url: "https://acme.onelogin.com/auth/oauth2/v2/token",
      },
    }),
  ],
  pages: {
    keys: { label: "API credentials", url: "https://app.onelogin.com/" },
    docs: {
      label: "OneLogin API credentials",
      url: "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials",
    },
  },
});
