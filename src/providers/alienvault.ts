import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** AlienVault OTX: threats on the internet. */
export const alienvault = defineProvider({
  id: "alienvault",
  name: "AlienVault OTX",
  variables: ["OTX_API_KEY", "ALIENVAULT_API_KEY"],
  formats: [
    keyed({
      id: "alienvault-otx-key",
      name: "OTX key",
      severity: "low",
      shape: shape`${hex(64)}`,
      words: ["alienvault", "otx_api", "otx_key"],
      source: "the rules of TruffleHog (alienvault), read 2026-11",
      seen: {
        variable: "OTX_API_KEY",
        header: "X-OTX-API-KEY: ",
        url: "https://otx.alienvault.com/api/v1/user/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Settings", url: "https://otx.alienvault.com/settings" },
    docs: { label: "OTX API", url: "https://otx.alienvault.com/api" },
  },
});
