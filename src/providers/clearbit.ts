import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Clearbit: data of companies. */
export const clearbit = defineProvider({
  id: "clearbit",
  name: "Clearbit",
  variables: ["CLEARBIT_API_KEY", "CLEARBIT_KEY", "CLEARBIT_SECRET_KEY"],
  formats: [
    keyed({
      id: "clearbit-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`sk_${hex(32)}`,
      words: ["clearbit"],
      by: "nearby",
      source: "the rules of TruffleHog (clearbit), read 2026-11",
      seen: {
        variable: "CLEARBIT_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://company.clearbit.com/v2/companies/find",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.clearbit.com/api" },
    docs: { label: "Clearbit API", url: "https://dashboard.clearbit.com/docs" },
  },
});
