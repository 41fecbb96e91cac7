import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Discourse: forums. */
export const discourse = defineProvider({
  id: "discourse",
  name: "Discourse",
  variables: ["DISCOURSE_API_KEY"],
  formats: [
    keyed({
      id: "discourse-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["discourse"],
      source: "the documentation of Discourse, as remembered in 2026-11",
      seen: {
        variable: "DISCOURSE_API_KEY",
        header: "Api-Key: ",
        url: "https://meta.discourse.org/session/current.json",
      },
    }),
  ],
  pages: {
    docs: { label: "Discourse API", url: "https://docs.discourse.org/" },
  },
});
