import { keyed } from "../formats/define-format.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Vultr: servers. */
export const vultr = defineProvider({
  id: "vultr",
  name: "Vultr",
  variables: ["VULTR_API_KEY", "VULTR_TOKEN"],
  formats: [
    keyed({
      id: "vultr-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`${upperAlphanumeric(36)}`,
      words: ["vultr"],
      source: "the rules of TruffleHog (vultrapikey), read 2026-11",
      seen: {
        variable: "VULTR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.vultr.com/v2/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://my.vultr.com/settings/#settingsapi" },
    docs: { label: "Vultr API", url: "https://www.vultr.com/api/" },
  },
});
