import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Finicity: bank data. */
export const finicity = defineProvider({
  id: "finicity",
  name: "Finicity",
  variables: ["FINICITY_PARTNER_SECRET", "FINICITY_APP_KEY"],
  formats: [
    keyed({
      id: "finicity-app-key",
      name: "app key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["finicity"],
      source: "the rules of gitleaks and betterleaks (finicity-api-token), read 2026-11",
      seen: {
        variable: "FINICITY_APP_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.finicity.com/aggregation/v2/partners/authentication",
      },
    }),
    keyed({
      id: "finicity-partner-secret",
      name: "partner secret",
      severity: "critical",
      shape: shape`${alphanumeric(20)}`,
      isGenuine: isNoHash,
      words: ["finicity"],
      not: ["partner_id"],
      source: "the rules of gitleaks and betterleaks (finicity-client-secret), read 2026-11",
      seen: {
        variable: "FINICITY_PARTNER_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.finicity.com/aggregation/v2/partners/authentication",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://developer.mastercard.com/dashboard" },
    docs: {
      label: "Finicity authentication",
      url: "https://developer.mastercard.com/open-banking-us/documentation/",
    },
  },
});
