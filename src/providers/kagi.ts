import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Kagi: search. */
export const kagi = defineProvider({
  id: "kagi",
  name: "Kagi",
  variables: ["KAGI_API_KEY", "KAGI_TOKEN"],
  formats: [
    keyed({
      id: "kagi-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${base64url(11)}.${base64url(43)}`,
      words: ["kagi_", "kagi.com"],
      by: "nearby",
      source: "the rules of betterleaks (kagi-api-key), read 2026-11",
      seen: {
        variable: "KAGI_API_KEY",
        header: "Authorization: Bot ",
        url: "https://kagi.com/api/v0/search",
      },
    }),
  ],
  pages: {
    keys: { label: "API portal", url: "https://kagi.com/settings/api" },
    docs: { label: "Kagi API", url: "https://help.kagi.com/kagi/api/overview.html" },
  },
});
