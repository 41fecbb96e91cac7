import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Lob: letters and addresses. */
export const lob = defineProvider({
  id: "lob",
  name: "Lob",
  variables: ["LOB_API_KEY", "LOB_SECRET_KEY"],
  formats: [
    keyed({
      id: "lob-live-key",
      name: "live secret key",
      severity: "high",
      shape: shape`live_${hex(35)}`,
      words: ["lob", "lob_api", "lob_key", "lob_token", "lob_secret", "lob_live", "lob.com"],
      source: "the rules of gitleaks and betterleaks (lob-api-key), read 2026-11",
      seen: {
        variable: "LOB_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.lob.com/v1/addresses",
      },
    }),
    keyed({
      id: "lob-test-key",
      name: "test secret key",
      severity: "low",
      shape: shape`test_${hex(35)}`,
      words: ["lob", "lob_api", "lob_key", "lob_token", "lob_secret", "lob_test", "lob.com"],
      source: "the rules of gitleaks and betterleaks (lob-api-key), read 2026-11",
      seen: {
        variable: "LOB_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.lob.com/v1/addresses",
      },
      alsoSeen: [(key) => `lobToken: ${key}`],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.lob.com/settings/api-keys" },
    docs: { label: "Lob API keys", url: "https://docs.lob.com/" },
  },
});
