import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LocationIQ: maps and addresses. */
export const locationiq = defineProvider({
  id: "locationiq",
  name: "LocationIQ",
  variables: ["LOCATIONIQ_API_KEY", "LOCATIONIQ_TOKEN"],
  formats: [
    keyed({
      id: "locationiq-access-token",
      name: "access token",
      severity: "low",
      shape: shape`pk.${hex(32)}`,
      words: ["locationiq", "location_iq"],
      by: "nearby",
      source: "the rules of TruffleHog (locationiq), read 2026-11",
      seen: {
        variable: "LOCATIONIQ_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://us1.locationiq.com/v1/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://my.locationiq.com/dashboard#accesstoken" },
    docs: { label: "LocationIQ documentation", url: "https://docs.locationiq.com/" },
  },
});
