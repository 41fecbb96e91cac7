import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Wise: transfers of money. */
export const wise = defineProvider({
  id: "wise",
  name: "Wise",
  variables: ["WISE_API_TOKEN", "WISE_API_KEY", "TRANSFERWISE_API_KEY"],
  formats: [
    keyed({
      id: "wise-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`${uuid}`,
      words: ["transferwise", "wise_api", "wise_token", "api.wise.com"],
      not: ["profile_id"],
      source: "the rules of TruffleHog (transferwise), read 2026-11",
      seen: {
        variable: "WISE_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.transferwise.com/v1/profiles",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://wise.com/settings/api-tokens" },
    docs: { label: "Wise API", url: "https://docs.wise.com/" },
  },
});
