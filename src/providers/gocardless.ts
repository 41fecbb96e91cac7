import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** GoCardless: direct debit. */
export const gocardless = defineProvider({
  id: "gocardless",
  name: "GoCardless",
  variables: ["GOCARDLESS_ACCESS_TOKEN", "GOCARDLESS_TOKEN", "GC_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "gocardless-live-token",
      name: "live access token",
      severity: "critical",
      shape: shape`live_${base64url(40)}`,
      words: ["gocardless"],
      by: "nearby",
      source: "the rules of gitleaks and betterleaks (gocardless-api-token), read 2026-11",
      seen: {
        variable: "GOCARDLESS_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.gocardless.com/creditors",
      },
    }),
    keyed({
      id: "gocardless-sandbox-token",
      name: "sandbox access token",
      severity: "low",
      shape: shape`sandbox_${base64url(40)}`,
      words: ["gocardless"],
      by: "nearby",
      source: "the rules of gitleaks and betterleaks (gocardless-api-token), read 2026-11",
      seen: {
        variable: "GOCARDLESS_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.gocardless.com/creditors",
      },
    }),
  ],
  pages: {
    keys: { label: "Developers", url: "https://manage.gocardless.com/developers" },
    docs: { label: "GoCardless API", url: "https://developer.gocardless.com/" },
  },
});
