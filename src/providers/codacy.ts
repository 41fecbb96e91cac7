import { keyed } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Codacy: quality of code. */
export const codacy = defineProvider({
  id: "codacy",
  name: "Codacy",
  variables: ["CODACY_PROJECT_TOKEN", "CODACY_API_TOKEN"],
  formats: [
    keyed({
      id: "codacy-project-token",
      name: "project token",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["codacy"],
      not: ["badge", "grade"],
      source: "the documentation of Codacy, as remembered in 2026-11",
      seen: {
        variable: "CODACY_PROJECT_TOKEN",
        header: "project-token: ",
        url: "https://api.codacy.com/2.0/coverage",
      },
    }),
    keyed({
      id: "codacy-account-token",
      name: "account token",
      severity: "high",
      shape: shape`${alphanumeric(20)}`,
      words: ["codacy_api", "codacy_account", "codacy_token", "app.codacy.com"],
      source: "the rules of TruffleHog (codacy), read 2026-11",
      seen: {
        variable: "CODACY_API_TOKEN",
        header: "api-token: ",
        url: "https://app.codacy.com/api/v3/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Access management", url: "https://app.codacy.com/account/access-management" },
    docs: { label: "Codacy API tokens", url: "https://docs.codacy.com/codacy-api/api-tokens/" },
  },
});
