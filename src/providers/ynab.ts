import { keyed } from "../formats/define-format.ts";
import { base64url, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** YNAB: budgets. */
export const ynab = defineProvider({
  id: "ynab",
  name: "YNAB",
  variables: ["YNAB_ACCESS_TOKEN", "YNAB_API_KEY", "YNAB_TOKEN"],
  formats: [
    keyed({
      id: "ynab-access-token",
      name: "personal access token",
      severity: "medium",
      shape: shape`${base64url(43)}`,
      words: ["ynab", "youneedabudget"],
      not: ["budget_id", "account_id"],
      source: "the documentation of YNAB, as remembered in 2026-11",
      seen: {
        variable: "YNAB_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.ynab.com/v1/user",
      },
    }),
    keyed({
      id: "ynab-old-access-token",
      name: "personal access token of 64 digits",
      severity: "medium",
      shape: shape`${hex(64)}`,
      words: ["ynab", "youneedabudget"],
      source: "the rules of TruffleHog (youneedabudget), read 2026-11",
      seen: {
        variable: "YNAB_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.ynab.com/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer settings", url: "https://app.ynab.com/settings/developer" },
    docs: { label: "YNAB API", url: "https://api.ynab.com/" },
  },
});
