import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cisco Meraki: networks. */
export const meraki = defineProvider({
  id: "meraki",
  name: "Cisco Meraki",
  variables: ["MERAKI_DASHBOARD_API_KEY", "MERAKI_API_KEY", "MERAKI_KEY"],
  formats: [
    keyed({
      id: "meraki-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`${hex(40)}`,
      words: ["meraki"],
      // Within `ReactNativeCameraKit` it is another word.
      not: ["camera"],
      unlike: [() => `  ReactNativeCameraKit: ${randomText(40, alphabets.hex)}`],
      source: "the rules of gitleaks and betterleaks (cisco-meraki-api-key), read 2026-11",
      seen: {
        variable: "MERAKI_DASHBOARD_API_KEY",
        header: "X-Cisco-Meraki-API-Key: ",
        url: "https://api.meraki.com/api/v1/organizations",
      },
    }),
  ],
  pages: {
    keys: { label: "API & webhooks", url: "https://account.meraki.com/" },
    docs: { label: "Meraki API", url: "https://developer.cisco.com/meraki/api-v1/authorization/" },
  },
});
