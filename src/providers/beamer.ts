import { keyed } from "../formats/define-format.ts";
import { base64, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Beamer: news for users. */
export const beamer = defineProvider({
  id: "beamer",
  name: "Beamer",
  variables: ["BEAMER_API_KEY", "BEAMER_API_TOKEN"],
  formats: [
    keyed({
      id: "beamer-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`b_${base64url(44)}`,
      words: ["beamer", "getbeamer", "beamer_api", "beamer_key", "beamer_token", "beamer_secret"],
      source: "the rules of gitleaks and betterleaks (beamer-api-token), read 2026-11",
      seen: {
        variable: "BEAMER_API_KEY",
        header: "Beamer-Api-Key: ",
        url: "https://api.getbeamer.com/v0/ping",
      },
    }),
    keyed({
      id: "beamer-padded-api-key",
      name: "padded API key",
      severity: "medium",
      shape: shape`b_${base64(43)}=`,
      words: ["beamer", "getbeamer", "beamer_api", "beamer_key", "beamer_token", "beamer_secret"],
      source: "the rules of gitleaks and betterleaks (beamer-api-token), read 2026-11",
      seen: {
        variable: "BEAMER_API_KEY",
        header: "Beamer-Api-Key: ",
        url: "https://api.getbeamer.com/v0/ping",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://app.getbeamer.com/settings#api" },
    docs: { label: "Beamer API", url: "https://www.getbeamer.com/api" },
  },
});
