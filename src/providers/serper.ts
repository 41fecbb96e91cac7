import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Serper: Google results for programs. */
export const serper = defineProvider({
  id: "serper",
  name: "Serper",
  variables: ["SERPER_API_KEY"],
  formats: [
    keyed({
      id: "serper-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["serper"],
      source: "the rules of Kingfisher (serper), read 2026-11",
      seen: { variable: "SERPER_API_KEY", header: "X-API-KEY: ", url: "https://google.serper.dev/search" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://serper.dev/api-keys" },
    docs: { label: "Serper", url: "https://serper.dev/" },
  },
});
