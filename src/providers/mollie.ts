import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mollie: payments. */
export const mollie = defineProvider({
  id: "mollie",
  name: "Mollie",
  variables: ["MOLLIE_API_KEY", "MOLLIE_KEY", "MOLLIE_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "mollie-live-key",
      name: "live API key",
      severity: "critical",
      shape: shape`live_${alphanumeric(30)}`,
      words: ["mollie"],
      by: "nearby",
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "MOLLIE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.mollie.com/v2/methods",
      },
    }),
    keyed({
      id: "mollie-test-key",
      name: "test API key",
      severity: "low",
      shape: shape`test_${alphanumeric(30)}`,
      words: ["mollie"],
      by: "nearby",
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "MOLLIE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.mollie.com/v2/methods",
      },
    }),
    keyed({
      id: "mollie-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`access_${alphanumeric(30)}`,
      words: ["mollie"],
      by: "nearby",
      source: "the documentation of Mollie, as remembered in 2026-11",
      seen: {
        variable: "MOLLIE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.mollie.com/v2/methods",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://my.mollie.com/dashboard/developers/api-keys" },
    docs: { label: "Mollie authentication", url: "https://docs.mollie.com/reference/authentication" },
  },
});
