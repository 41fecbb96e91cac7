import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cloudmersive: files and texts. */
export const cloudmersive = defineProvider({
  id: "cloudmersive",
  name: "Cloudmersive",
  variables: ["CLOUDMERSIVE_API_KEY"],
  formats: [
    keyed({
      id: "cloudmersive-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["cloudmersive"],
      source: "the rules of TruffleHog (cloudmersive), read 2026-11",
      seen: {
        variable: "CLOUDMERSIVE_API_KEY",
        header: "Apikey: ",
        url: "https://api.cloudmersive.com/virus/scan/file",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.cloudmersive.com/keys" },
    docs: { label: "Cloudmersive documentation", url: "https://api.cloudmersive.com/docs/" },
  },
});
