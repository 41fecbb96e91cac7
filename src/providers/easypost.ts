import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** EasyPost: shipping. */
export const easypost = defineProvider({
  id: "easypost",
  name: "EasyPost",
  variables: ["EASYPOST_API_KEY", "EASYPOST_PROD_API_KEY", "EASYPOST_TEST_API_KEY"],
  formats: [
    selfIdentifying({
      id: "easypost-api-key",
      name: "production API key",
      severity: "high",
      shape: shape`EZAK${alphanumeric(54)}`,
      source: "the rules of gitleaks and betterleaks (easypost-api-token), read 2026-11",
      seen: {
        variable: "EASYPOST_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.easypost.com/v2/users",
      },
    }),
    selfIdentifying({
      id: "easypost-test-api-key",
      name: "test API key",
      severity: "low",
      shape: shape`EZTK${alphanumeric(54)}`,
      source: "the rules of gitleaks and betterleaks (easypost-test-api-token), read 2026-11",
      seen: {
        variable: "EASYPOST_TEST_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.easypost.com/v2/users",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://app.easypost.com/account/api-keys" },
    docs: { label: "EasyPost authentication", url: "https://docs.easypost.com/docs/authentication" },
  },
});
