import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OANDA: trading. */
export const oanda = defineProvider({
  id: "oanda",
  name: "OANDA",
  variables: ["OANDA_API_KEY", "OANDA_ACCESS_TOKEN", "OANDA_TOKEN"],
  formats: [
    keyed({
      id: "oanda-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`${hex(32)}-${hex(32)}`,
      words: ["oanda"],
      by: "nearby",
      source: "the documentation of OANDA, as remembered in 2026-11",
      seen: {
        variable: "OANDA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api-fxtrade.oanda.com/v3/accounts",
      },
    }),
  ],
  pages: {
    keys: { label: "Manage API access", url: "https://www.oanda.com/account/tpa/personal_token" },
    docs: { label: "OANDA API", url: "https://developer.oanda.com/rest-live-v20/introduction/" },
  },
});
