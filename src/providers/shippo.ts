import { selfIdentifying } from "../formats/define-format.ts";
import { anyHex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Shippo: shipping. */
export const shippo = defineProvider({
  id: "shippo",
  name: "Shippo",
  variables: ["SHIPPO_API_KEY", "SHIPPO_API_TOKEN", "SHIPPO_TOKEN"],
  formats: [
    selfIdentifying({
      id: "shippo-live-token",
      name: "live token",
      severity: "high",
      shape: shape`shippo_live_${anyHex(40)}`,
      source: "the rules of gitleaks and betterleaks (shippo-api-token), read 2026-11",
      seen: {
        variable: "SHIPPO_API_KEY",
        header: "Authorization: ShippoToken ",
        url: "https://api.goshippo.com/addresses/",
      },
    }),
    selfIdentifying({
      id: "shippo-test-token",
      name: "test token",
      severity: "low",
      shape: shape`shippo_test_${anyHex(40)}`,
      source: "the rules of gitleaks and betterleaks (shippo-api-token), read 2026-11",
      seen: {
        variable: "SHIPPO_API_KEY",
        header: "Authorization: ShippoToken ",
        url: "https://api.goshippo.com/addresses/",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://apps.goshippo.com/settings/api" },
    docs: {
      label: "Shippo authentication",
      url: "https://docs.goshippo.com/docs/guides_general/authentication/",
    },
  },
});
