import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Dwolla: transfers of money. */
export const dwolla = defineProvider({
  id: "dwolla",
  name: "Dwolla",
  variables: ["DWOLLA_SECRET", "DWOLLA_APP_SECRET"],
  formats: [
    keyed({
      id: "dwolla-app-secret",
      name: "app secret",
      severity: "critical",
      shape: shape`${alphanumeric(50)}`,
      words: ["dwolla"],
      not: ["client_id", "app_key"],
      source: "the rules of TruffleHog (dwolla), read 2026-11",
      seen: {
        variable: "DWOLLA_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.dwolla.com/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Applications", url: "https://dashboard.dwolla.com/applications-legacy" },
    docs: { label: "Dwolla API", url: "https://developers.dwolla.com/" },
  },
});
