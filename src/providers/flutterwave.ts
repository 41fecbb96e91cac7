import { selfIdentifying } from "../formats/define-format.ts";
import { hex, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Flutterwave: payments in Africa. `FLWPUBK` keys are public. */
export const flutterwave = defineProvider({
  id: "flutterwave",
  name: "Flutterwave",
  variables: ["FLW_SECRET_KEY", "FLUTTERWAVE_SECRET_KEY", "FLW_ENCRYPTION_KEY"],
  formats: [
    selfIdentifying({
      id: "flutterwave-secret-key",
      name: "secret key",
      severity: "critical",
      shape: shape`FLWSECK-${lowerAlphanumeric(32)}-X`,
      source: "the rules of Kingfisher (flutterwave), read 2026-11",
      seen: {
        variable: "FLW_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.flutterwave.com/v3/balances",
      },
    }),
    selfIdentifying({
      id: "flutterwave-test-secret-key",
      name: "test secret key",
      severity: "low",
      shape: shape`FLWSECK_TEST-${lowerAlphanumeric(32)}-X`,
      source: "the rules of gitleaks and betterleaks (flutterwave-secret-key), read 2026-11",
      seen: {
        variable: "FLW_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.flutterwave.com/v3/balances",
      },
    }),
    selfIdentifying({
      id: "flutterwave-encryption-key",
      name: "encryption key",
      severity: "low",
      shape: shape`FLWSECK_TEST${optional(shape`-`)}${hex(12)}`,
      source: "the rules of gitleaks and betterleaks (flutterwave-encryption-key), read 2026-11",
      seen: {
        variable: "FLW_ENCRYPTION_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.flutterwave.com/v3/balances",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.flutterwave.com/dashboard/settings/apis" },
    docs: {
      label: "Flutterwave authentication",
      url: "https://developer.flutterwave.com/docs/authentication",
    },
  },
});
