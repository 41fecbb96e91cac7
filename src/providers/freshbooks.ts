import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** FreshBooks: bookkeeping. */
export const freshbooks = defineProvider({
  id: "freshbooks",
  name: "FreshBooks",
  variables: ["FRESHBOOKS_ACCESS_TOKEN", "FRESHBOOKS_CLIENT_SECRET", "FRESHBOOKS_TOKEN"],
  formats: [
    keyed({
      id: "freshbooks-access-token",
      name: "access token or client secret",
      severity: "high",
      shape: shape`${lowerAlphanumeric(64)}`,
      words: ["freshbooks"],
      not: ["client_id"],
      source: "the rules of gitleaks and betterleaks (freshbooks-access-token), read 2026-11",
      seen: {
        variable: "FRESHBOOKS_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.freshbooks.com/auth/api/v1/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer page", url: "https://my.freshbooks.com/#/developer" },
    docs: { label: "FreshBooks authentication", url: "https://www.freshbooks.com/api/authentication" },
  },
});
